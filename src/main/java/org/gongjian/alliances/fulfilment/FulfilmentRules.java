package org.gongjian.alliances.fulfilment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;

/** How a promise stands, by rules asked in this order; the first that has an answer gives it, with its reason. */
final class FulfilmentRules {

    /** A little behind is at least three quarters of the plan, or one unit short. */
    private static final int LITTLE_BEHIND_QUARTERS = 3;

    private static final List<Function<Reckoning, Optional<Judgement>>> RULES = List.of(
            FulfilmentRules::notBegun,
            FulfilmentRules::tooShortForOne,
            FulfilmentRules::kept,
            FulfilmentRules::onPlan,
            FulfilmentRules::nothingDone,
            FulfilmentRules::littleBehind);

    private FulfilmentRules() {}

    static Judgement judge(Reckoning reckoning) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(reckoning).stream())
                .findFirst()
                .orElseGet(() -> wellBehind(reckoning));
    }

    /** The reasons for no light at all. */
    static Optional<Judgement> notJudged(Agreement agreement, Commitment commitment, boolean canBeCounted) {
        return Stream.of(
                        none(!agreement.isAgreed(), "alliances.light.draft"),
                        none(commitment.target() == null, "alliances.light.nonumber"),
                        none(!canBeCounted, "alliances.light.nosource"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A promise in words only is kept as far as its receiver last said so. */
    static Optional<Judgement> noted(List<FulfilmentRow> notes) {
        return notes.stream()
                .map(FulfilmentRow::on)
                .max(LocalDate::compareTo)
                .map(last -> new Judgement(Light.GREEN, Reason.of("alliances.light.noted", last, (long) notes.size())));
    }

    private static Optional<Judgement> none(boolean holds, String code) {
        return holds ? Optional.of(new Judgement(Light.NONE, Reason.of(code))) : Optional.empty();
    }

    private static Optional<Judgement> notBegun(Reckoning reckoning) {
        return reckoning.hasBegun()
                ? Optional.empty()
                : Optional.of(new Judgement(
                        Light.NONE,
                        Reason.of("alliances.light.notbegun", reckoning.period().from())));
    }

    private static Optional<Judgement> tooShortForOne(Reckoning reckoning) {
        return reckoning.share() > 0
                ? Optional.empty()
                : Optional.of(new Judgement(
                        Light.NONE,
                        Reason.of("alliances.light.tooshort", reckoning.period().until())));
    }

    private static Optional<Judgement> kept(Reckoning reckoning) {
        return reckoning.keptOn().map(day -> new Judgement(Light.DONE, Reason.of("alliances.light.kept", day)));
    }

    private static Optional<Judgement> onPlan(Reckoning reckoning) {
        long ahead = reckoning.done() - reckoning.due();
        if (ahead < 0) {
            return Optional.empty();
        }
        return Optional.of(new Judgement(Light.GREEN, onPlan(reckoning, ahead)));
    }

    private static Reason onPlan(Reckoning reckoning, long ahead) {
        if (reckoning.due() == 0 && ahead == 0) {
            return Reason.of("alliances.light.notdue");
        }
        Reason due = quantity(reckoning, reckoning.due());
        return ahead == 0
                ? Reason.of("alliances.light.onplan", due)
                : Reason.of("alliances.light.ahead", due, quantity(reckoning, ahead));
    }

    private static Optional<Judgement> nothingDone(Reckoning reckoning) {
        return reckoning.done() > 0
                ? Optional.empty()
                : Optional.of(new Judgement(
                        Light.RED,
                        Reason.of(
                                reckoning.isOver() ? "alliances.light.over.nothing" : "alliances.light.nothing",
                                quantity(reckoning, reckoning.due()))));
    }

    private static Optional<Judgement> littleBehind(Reckoning reckoning) {
        boolean little = reckoning.due() - reckoning.done() == 1
                || reckoning.done() * 4 >= reckoning.due() * LITTLE_BEHIND_QUARTERS;
        return little ? Optional.of(new Judgement(Light.AMBER, behind(reckoning))) : Optional.empty();
    }

    private static Judgement wellBehind(Reckoning reckoning) {
        return new Judgement(Light.RED, behind(reckoning));
    }

    private static Reason behind(Reckoning reckoning) {
        return Reason.of(
                reckoning.isOver() ? "alliances.light.over.behind" : "alliances.light.behind",
                quantity(reckoning, reckoning.due()),
                quantity(reckoning, reckoning.due() - reckoning.done()));
    }

    private static Reason quantity(Reckoning reckoning, long quantity) {
        return reckoning.target().measure().quantity(quantity);
    }
}
