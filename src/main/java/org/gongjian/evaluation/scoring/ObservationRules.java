package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.standards.Role;

/** What may be found of a leaf; each rule answers with a reason. */
final class ObservationRules {

    private ObservationRules() {}

    static Verdict mayBeFound(Lines lines, Observe found) {
        int place = lines.placeOf(found.round());
        Integer line = place < 0 ? null : lines.lineOf(place, found.leaf());
        return line == null
                ? Verdict.refused(Reason.of("evaluation.scoring.rule.leaf", found.round()))
                : valueFits(lines.line(line), found.value());
    }

    private static Verdict valueFits(Line line, BigDecimal value) {
        boolean yesOrNo = line.role() == Role.BAR || line.role() == Role.VETO;
        BigDecimal most = yesOrNo ? BigDecimal.ONE : line.points();
        boolean exact = value.stripTrailingZeros().scale() <= (yesOrNo ? 0 : RoundFigures.DECIMALS);
        return Verdict.require(
                exact && value.signum() >= 0 && value.compareTo(most) <= 0,
                Reason.of("evaluation.scoring.rule.value", line.code(), most.stripTrailingZeros()));
    }
}
