package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What a unit wants to do, and what with. */
public record VenturePlan(Localized title, Localized words, List<BudgetLine> lines) {

    /** More lines than this say nothing more. */
    public static final int MOST_LINES = 50;

    public VenturePlan {
        lines = List.copyOf(lines);
        Verdict.require(!lines.isEmpty() && lines.size() <= MOST_LINES, Reason.of("giving.ventures.rule.lines"))
                .orRefuse("lines[0].yuan");
    }

    /** All lines together. */
    public BigDecimal asked() {
        return lines.stream().map(line -> line.yuan().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
