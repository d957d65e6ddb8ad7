package org.gongjian.evaluation.marks;

import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.standards.Indicator;

/**
 * A leaf of an entrant that waits for a scorer's points.
 *
 * @param further whether others lay too far apart
 */
public record ScorerTask(Entrant entrant, MeasuredRound round, Indicator leaf, boolean further) {

    /** Its page, below the district. */
    public String path() {
        return "marks/" + entrant.entry().value() + "/" + round.number() + "/"
                + leaf.id().value();
    }
}
