package org.gongjian.evaluation.evidence;

import java.util.List;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.standards.Indicator;

/**
 * The leaves of a round for one entrant, and what there is for each.
 *
 * @param rounds all of the campaign
 * @param suggestions records that would serve; empty for whoever may not show anything
 * @param shows whether the reader is the entrant's own
 * @param mayShow whether evidence is taken now, by this reader
 */
public record EvidenceSheet(
        Entrant entrant,
        MeasuredRound round,
        List<MeasuredRound> rounds,
        List<Line> lines,
        List<Suggestion> suggestions,
        boolean shows,
        Verdict mayShow) {

    public EvidenceSheet {
        rounds = List.copyOf(rounds);
        lines = List.copyOf(lines);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * A leaf with its evidence, oldest first.
     *
     * @param scored whether somebody gave points for it
     */
    public record Line(Indicator leaf, List<Evidence> evidence, boolean scored) {

        public Line {
            evidence = List.copyOf(evidence);
        }

        public boolean isMissing() {
            return evidence.stream().noneMatch(Evidence::isGiven);
        }
    }

    /** Leaves that documents show and that have no evidence given. */
    public long missing() {
        return lines.stream().filter(Line::isMissing).count();
    }
}
