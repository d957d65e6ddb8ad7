package org.gongjian.giving.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.Figures;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.MoneyEntry;
import org.gongjian.giving.money.Use;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a disclosure, counted from rows of the ledger and from nothing else.
 *
 * @param funds each fund with something to tell
 * @param uses what was spent in the period, by what it was used for
 */
public record Statement(List<Line> funds, Line total, Map<Use, BigDecimal> uses) {

    public Statement {
        funds = List.copyOf(funds);
        uses = new TreeMap<>(uses);
    }

    /**
     * A fund, or all of them together.
     *
     * @param fund null for all together
     * @param opening yuan left before the period
     * @param moved what happened in the period; what was taken back counts against it
     * @param closing yuan left at its end
     * @param vouchers the spendings of the period, without those that were taken back
     */
    public record Line(
            @Nullable Fund fund, BigDecimal opening, Figures moved, BigDecimal closing, List<MoneyEntry> vouchers) {

        public Line {
            vouchers = List.copyOf(vouchers);
        }

        boolean isNothing() {
            return opening.signum() == 0 && closing.signum() == 0 && moved.isNothing() && vouchers.isEmpty();
        }
    }

    /**
     * @param upto the last row of each ledger that counts
     * @param ledgers rows of these ledgers, each in order
     */
    static Statement of(Period period, List<Fund> funds, Map<FundId, Integer> upto, List<MoneyEntry> ledgers) {
        List<Line> lines = new ArrayList<>();
        Map<Use, BigDecimal> uses = new HashMap<>();
        Line total = new Line(null, BigDecimal.ZERO, Figures.NONE, BigDecimal.ZERO, List.of());
        for (Fund fund : funds) {
            int last = upto.getOrDefault(fund.id(), 0);
            List<MoneyEntry> rows = ledgers.stream()
                    .filter(row -> row.fund().equals(fund.id()) && row.position() <= last)
                    .toList();
            Line line = line(period, fund, rows, uses);
            if (!line.isNothing()) {
                lines.add(line);
                total = new Line(
                        null,
                        total.opening().add(line.opening()),
                        total.moved().plus(line.moved()),
                        total.closing().add(line.closing()),
                        List.of());
            }
        }
        return new Statement(lines, total, uses);
    }

    private static Line line(Period period, Fund fund, List<MoneyEntry> rows, Map<Use, BigDecimal> uses) {
        Map<EntryId, MoneyEntry> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        Map<EntryId, MoneyEntry> spent = new LinkedHashMap<>();
        Figures before = Figures.NONE;
        Figures moved = Figures.NONE;
        for (MoneyEntry row : rows) {
            MoneyEntry counted = row.counters() == null ? row : byId.get(row.counters());
            if (counted == null || isAfter(row.on(), period)) {
                continue;
            }
            boolean within = period.holds(row.on());
            Figures sums = within ? moved : before;
            Figures next = row.kind() == EntryKind.COUNTERED
                    ? sums.without(counted.kind(), counted.yuan())
                    : sums.with(row.kind(), row.yuan());
            moved = within ? next : moved;
            before = within ? before : next;
            if (within && counted.kind() == EntryKind.SPENT) {
                if (row.kind() == EntryKind.SPENT) {
                    spent.put(row.id(), row);
                } else {
                    spent.remove(counted.id());
                }
            }
        }
        spent.values().forEach(row -> {
            if (row.use() != null) {
                uses.merge(row.use(), row.yuan(), BigDecimal::add);
            }
        });
        return new Line(fund, before.left(), moved, before.plus(moved).left(), List.copyOf(spent.values()));
    }

    private static boolean isAfter(LocalDate day, Period period) {
        return day.isAfter(period.until());
    }
}
