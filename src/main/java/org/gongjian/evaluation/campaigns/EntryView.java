package org.gongjian.evaluation.campaigns;

import java.util.List;
import java.util.Map;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a reader may see it, and what they may do with it now.
 *
 * @param bars what it says to the entry bars; empty for who is not of the two sides
 * @param outcome how far it comes; null as long as no result is public, or for whom it is not
 * @param award null where it has none
 * @param verbs what the reader's side may do, with the reason where it may not now
 */
public record EntryView(
        CampaignEntry entry,
        Campaign campaign,
        List<Bar> bars,
        List<CampaignObjection> objections,
        @Nullable Outcome outcome,
        @Nullable CampaignAward award,
        Map<String, Verdict> verbs,
        boolean inside) {

    public EntryView {
        bars = List.copyOf(bars);
        objections = List.copyOf(objections);
        verbs = Map.copyOf(verbs);
    }
}
