package org.gongjian.evaluation.evidence;

import java.util.List;
import java.util.Map;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.files.FilesOf;

/**
 * An evidence as a reader sees it.
 *
 * @param leaves it serves, each with what its recipe still asks for
 * @param files its own, or the record's
 * @param returns each time it was sent back, in their order
 * @param verbs what the reader may do, and why not
 */
public record EvidenceView(
        Evidence evidence,
        Entrant entrant,
        MeasuredRound round,
        List<Checked> leaves,
        FilesOf files,
        List<SentBack> returns,
        Map<String, Verdict> verbs) {

    public EvidenceView {
        leaves = List.copyOf(leaves);
        returns = List.copyOf(returns);
    }

    /** A leaf and what is missing for it. */
    public record Checked(Indicator leaf, List<Reason> faults) {

        public Checked {
            faults = List.copyOf(faults);
        }
    }

    public boolean isComplete() {
        return leaves.stream().allMatch(leaf -> leaf.faults().isEmpty());
    }
}
