package org.gongjian.alliances.fulfilment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.alliances.Period;
import org.gongjian.alliances.Target;
import org.gongjian.district.Reason;

/**
 * A target, the records that count in one period, and the day up to which they are looked at.
 *
 * @param rows oldest first, all inside the period
 * @param asOf today, or the day the agreement ended
 */
public record Reckoning(Target target, Period period, List<FulfilmentRow> rows, LocalDate asOf) {

    /** The largest target that is drawn as seeds; beyond it, as a bar. */
    static final int MOST_SEEDS = 24;

    public Reckoning {
        rows = rows.stream()
                .filter(row -> period.contains(row.on()) && !row.on().isAfter(asOf) && target.counts(row.on()))
                .sorted(Comparator.comparing(FulfilmentRow::on))
                .toList();
    }

    /** What is to be reached in the period. */
    public long share() {
        return period.share(target.quantity());
    }

    /** What should be there by the plan. */
    public long due() {
        return period.due(target.quantity(), asOf);
    }

    public long done() {
        return rows.stream().mapToLong(FulfilmentRow::quantity).sum();
    }

    /** Whether something in it is not counted yet. */
    public boolean isAtLeast() {
        return rows.stream().anyMatch(FulfilmentRow::atLeast);
    }

    public boolean hasBegun() {
        return !asOf.isBefore(period.from());
    }

    /** Whether nothing more can be added. */
    public boolean isOver() {
        return !asOf.isBefore(period.until());
    }

    public boolean isKept() {
        return share() > 0 && done() >= share();
    }

    /** The day the target was reached. */
    public Optional<LocalDate> keptOn() {
        long sum = 0;
        for (FulfilmentRow row : rows) {
            sum += row.quantity();
            if (share() > 0 && sum >= share()) {
                return Optional.of(row.on());
            }
        }
        return Optional.empty();
    }

    public boolean isCountable() {
        return share() <= MOST_SEEDS;
    }

    /** One seed for each unit: those done open their records, those that should be there are late, the rest are open. */
    public List<Seed> seeds() {
        Stream<Seed> done = rows.stream()
                .flatMap(row -> LongStream.range(0, Math.min(row.quantity(), MOST_SEEDS))
                        .mapToObj(unit -> new Seed(Seed.Kind.DONE, row)));
        Stream<Seed> missing = LongStream.range(done(), share())
                .mapToObj(unit -> new Seed(unit < due() ? Seed.Kind.LATE : Seed.Kind.OPEN, null));
        return Stream.concat(done.limit(MOST_SEEDS), missing).toList();
    }

    /** Done against target, such as 3 / 4 场. */
    public Reason figure() {
        return Reason.of(
                isAtLeast() ? "alliances.figure.least" : "alliances.figure",
                done(),
                target.measure().quantity(share()));
    }

    /** The bar in words. */
    public Reason bar() {
        return Reason.of(
                "alliances.figure.bar",
                done(),
                target.measure().quantity(share()),
                target.measure().quantity(due()));
    }

    /** How full the bar is, in hundredths. */
    public long percentDone() {
        return percent(done());
    }

    /** Where the plan stands on the bar, in hundredths. */
    public long percentDue() {
        return percent(due());
    }

    private long percent(long part) {
        return share() == 0 ? 0 : Math.min(100, Math.multiplyExact(part, 100) / share());
    }
}
