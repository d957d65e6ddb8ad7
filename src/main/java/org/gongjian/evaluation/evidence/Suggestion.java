package org.gongjian.evaluation.evidence;

import java.util.List;
import java.util.Set;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;

/**
 * A record and the leaves whose recipe it meets.
 *
 * @param served leaves that have evidence already
 */
public record Suggestion(Suggestable record, List<Indicator> leaves, Set<IndicatorId> served) {

    public Suggestion {
        leaves = List.copyOf(leaves);
        served = Set.copyOf(served);
    }

    /** How many of the leaves have no evidence yet. */
    public long missing() {
        return leaves.stream().filter(leaf -> !served.contains(leaf.id())).count();
    }

    /** Whether one of the leaves asks for a photo with the unit's name. */
    public boolean asksForName() {
        return leaves.stream().anyMatch(leaf -> leaf.recipe().showsUnitName());
    }
}
