package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What an entrant has, round by round and altogether.
 *
 * @param rounds in their order
 * @param total percent over the closed rounds by their weights; null while none is closed
 * @param rank over the closed rounds; null while none is closed, and for who withdrew or was not admitted
 * @param of how many are ranked
 * @param eligible whether no veto stands
 */
public record ScoreSheet(
        CampaignId campaign,
        EntryId entry,
        List<OfRound> rounds,
        @Nullable BigDecimal total,
        @Nullable Integer rank,
        int of,
        boolean eligible) {

    public ScoreSheet {
        rounds = List.copyOf(rounds);
    }

    /**
     * @param trend percent points more than in the round before; null in the first
     * @param rank in the round; null for who withdrew or was not admitted
     */
    public record OfRound(
            RoundFigures figures,
            int weight,
            boolean closed,
            @Nullable BigDecimal trend,
            @Nullable Integer rank) {}

    /** The latest round that has begun to count, or the first one. */
    public Optional<OfRound> latest() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    public Optional<OfRound> round(int number) {
        return rounds.stream().filter(one -> one.figures().round() == number).findFirst();
    }
}
