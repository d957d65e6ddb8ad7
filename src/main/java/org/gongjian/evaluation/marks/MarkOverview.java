package org.gongjian.evaluation.marks;

import java.util.List;
import java.util.UUID;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;

/**
 * How far the scoring of a round is; nobody's points are in it.
 *
 * @param scorers accounts, in the order they were assigned
 * @param candidates accounts that could be scorers
 */
public record MarkOverview(
        MeasuredRound round, List<MeasuredRound> rounds, List<UUID> scorers, List<UUID> candidates, List<Line> lines) {

    public MarkOverview {
        rounds = List.copyOf(rounds);
        scorers = List.copyOf(scorers);
        candidates = List.copyOf(candidates);
        lines = List.copyOf(lines);
    }

    /**
     * An entrant's leaves for which evidence was given.
     *
     * @param flagged those among the waiting ones for which a further scorer is asked
     * @param sentBack those nobody scores before they are supplemented
     */
    public record Line(Entrant entrant, long standing, long waiting, long flagged, long sentBack) {}
}
