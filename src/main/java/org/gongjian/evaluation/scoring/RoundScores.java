package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every entrant's score of each round with its observations. */
@Component
class RoundScores {

    private final RoundScoreRows rows;
    private final TotalScoreRows totals;
    private final ObservationReader observations;
    private final Recomputation recomputation;

    RoundScores(
            RoundScoreRows rows, TotalScoreRows totals, ObservationReader observations, Recomputation recomputation) {
        this.rows = rows;
        this.totals = totals;
        this.observations = observations;
        this.recomputation = recomputation;
    }

    /** What an entrant has in each round. */
    List<RoundFigures> figures(Lines lines, CampaignId campaign, EntryId entry) {
        List<RoundFigures> kept = rows.of(campaign, entry);
        return kept.size() == lines.rounds().size() ? kept : computed(lines, campaign, entry);
    }

    /** The same from the observations, whatever is kept. */
    List<RoundFigures> computed(Lines lines, CampaignId campaign, EntryId entry) {
        Tally tally = new Tally(lines);
        observations.readEntry(campaign, entry, tally::add);
        return tally.figures();
    }

    /** After a round was opened or an entrant declared itself, what is kept has gaps until somebody asks. */
    void fillGaps(Lines lines, CampaignId campaign) {
        if (!lines.rounds().isEmpty() && !totals.areComplete(campaign, lines.terms())) {
            recomputation.fill(campaign, lines);
        }
    }

    /** What changed of one leaf changes the rounds in which it stands, and no others. */
    void changed(Lines lines, Observe found, @Nullable BigDecimal before) {
        CampaignId campaign = found.campaign();
        EntryId entry = found.entry();
        int place = lines.placeOf(found.round());
        Integer line = lines.lineOf(place, found.leaf());
        if (line == null || rows.of(campaign, entry).size() < lines.rounds().size()) {
            rows.replace(campaign, Map.of(entry, computed(lines, campaign, entry)));
            totals.addUp(campaign, lines, List.of(entry));
            return;
        }
        Tally now = new Tally(lines);
        Tally then = new Tally(lines);
        observations.readLine(campaign, entry, lines.leavesOfLine(line), (round, leaf, slot, value) -> {
            now.add(round, leaf, slot, value);
            boolean same = round == found.round() && slot == found.slot() && leaf.equals(found.leaf());
            if (!same) {
                then.add(round, leaf, slot, value);
            } else if (before != null) {
                then.add(round, leaf, slot, Tally.thousandths(before));
            }
        });
        rows.add(campaign, entry, difference(lines, line, then.standing(line), now.standing(line)));
        totals.addUp(campaign, lines, List.of(entry));
    }

    private static List<RoundFigures> difference(Lines lines, int line, long[] then, long[] now) {
        List<RoundFigures> changed = new ArrayList<>();
        for (int place = 0; place < now.length; place++) {
            if (then[place] != now[place] && lines.leavesOf(place).containsValue(line)) {
                Tally.Sums sums = new Tally.Sums();
                sums.add(lines, line, then[place], -1);
                sums.add(lines, line, now[place], 1);
                if (!sums.isNothing()) {
                    changed.add(sums.figures(lines, place));
                }
            }
        }
        return changed;
    }
}
