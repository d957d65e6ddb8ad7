package org.gongjian.evaluation.campaigns;

import java.util.Map;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.identity.UnitId;

/**
 * A unit declares itself.
 *
 * @param words why
 * @param bars what shows that each entry bar is met
 */
public record Declare(EntryId id, CampaignId campaign, UnitId entrant, Localized words, Map<IndicatorId, String> bars) {

    public Declare {
        bars = Map.copyOf(bars);
    }
}
