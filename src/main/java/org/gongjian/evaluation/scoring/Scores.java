package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores, ranks and why they are what they are; all of it follows from the observations. */
@Service
@Transactional(readOnly = true)
public class Scores {

    private final CampaignLines lines;
    private final RoundScores kept;
    private final RankRows ranks;
    private final Explaining explaining;

    Scores(CampaignLines lines, RoundScores kept, RankRows ranks, Explaining explaining) {
        this.lines = lines;
        this.kept = kept;
        this.ranks = ranks;
        this.explaining = explaining;
    }

    /** What an entrant has, round by round and altogether. */
    public ScoreSheet of(CampaignId campaign, EntryId entry) {
        Lines all = lines.of(campaign);
        List<RoundFigures> figures = kept.figures(all, campaign, entry);
        RankRows.Place whole = ranks.keptPlaceOf(campaign, all, entry).orElseGet(() -> {
            kept.fillGaps(all, campaign);
            return ranks.placeOf(campaign, all, entry);
        });
        Map<Integer, Integer> rank = ranks.ranksOf(campaign, entry);
        List<ScoreSheet.OfRound> rounds = new ArrayList<>();
        List<BigDecimal> percents = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        BigDecimal before = null;
        for (int place = 0; place < figures.size(); place++) {
            RoundFigures one = figures.get(place);
            RoundTerms terms = all.rounds().get(place);
            rounds.add(new ScoreSheet.OfRound(
                    one,
                    terms.weight(),
                    terms.closed(),
                    before == null ? null : one.percent().subtract(before),
                    rank.get(terms.number())));
            before = one.percent();
            if (terms.closed()) {
                percents.add(one.percent());
                weights.add(terms.weight());
            }
        }
        return new ScoreSheet(
                campaign,
                entry,
                rounds,
                percents.isEmpty() ? null : Ranking.mean(percents, weights),
                whole.rank(),
                whole.among(),
                figures.isEmpty() || figures.getLast().vetoes() == 0);
    }

    /**
     * Those admitted, best first, in the order that decides on a quota's edge.
     *
     * @param round or null for the campaign: over the closed rounds by their weights; nobody while none is closed
     */
    public List<Ranked> ranking(CampaignId campaign, @Nullable Integer round) {
        Lines all = lines.of(campaign);
        if (round != null && all.placeOf(round) < 0) {
            throw Refused.missing();
        }
        kept.fillGaps(all, campaign);
        if (round != null) {
            return Ranking.of(ranks.inRound(campaign, round));
        }
        return all.closed().isEmpty() ? List.of() : Ranking.of(ranks.overClosed(campaign, all));
    }

    /** Why an entrant has what it has in a round. */
    public Explanation explain(EntryId entry, int round) {
        CampaignId campaign = lines.campaignOf(entry).orElseThrow(Refused::missing);
        Lines all = lines.of(campaign);
        if (all.placeOf(round) < 0) {
            throw Refused.missing();
        }
        return explaining.of(all, campaign, entry, round);
    }

    /** The rounds of a campaign as scores see them. */
    public List<RoundTerms> rounds(CampaignId campaign) {
        return lines.of(campaign).rounds();
    }

    /** By entry, for pages that show scores beside other things. */
    public Map<UUID, Ranked> byEntry(CampaignId campaign, @Nullable Integer round) {
        return ranking(campaign, round).stream()
                .collect(Collectors.toMap(one -> one.entry().value(), Function.identity()));
    }
}
