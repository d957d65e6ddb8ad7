package org.gongjian.evaluation.marks;

import java.math.BigDecimal;
import java.util.List;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.Role;

/** Deductions and vetoes of a round for an entrant, and what was pronounced of each. */
public record PronouncementSheet(Entrant entrant, MeasuredRound round, List<Line> lines, Verdict mayPronounce) {

    public PronouncementSheet {
        lines = List.copyOf(lines);
    }

    /** @param said oldest first */
    public record Line(Indicator leaf, List<Pronouncement> said) {

        public Line {
            said = List.copyOf(said);
        }

        /** What stands: points taken off, or 1 for a veto. */
        public BigDecimal stands() {
            return said.isEmpty() ? BigDecimal.ZERO : said.getLast().value();
        }

        public boolean isPronounced() {
            return stands().signum() > 0;
        }

        public boolean isVeto() {
            return leaf.role() == Role.VETO;
        }
    }
}
