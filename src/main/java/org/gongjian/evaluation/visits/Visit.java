package org.gongjian.evaluation.visits;

import java.util.List;
import java.util.Optional;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.standards.Indicator;

/** A point to be visited, its checklist and what stands there. */
public record Visit(
        SitePoint point,
        Entrant entrant,
        MeasuredRound round,
        List<Indicator> leaves,
        List<VisitStep> found,
        List<SiteProblem> problems) {

    public Visit {
        leaves = List.copyOf(leaves);
        found = List.copyOf(found);
        problems = List.copyOf(problems);
    }

    /** What stands of a leaf here. */
    public Optional<VisitStep> found(Indicator leaf) {
        return found.stream().filter(step -> step.leaf().equals(leaf.id())).findFirst();
    }

    public int missing() {
        return leaves.size() - found.size();
    }
}
