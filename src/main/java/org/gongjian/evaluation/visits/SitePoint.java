package org.gongjian.evaluation.visits;

import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * A place of an entrant.
 *
 * @param number from 1, in the round
 * @param place null where the entrant keeps none: then it is visited itself
 * @param drawn whether it is to be visited
 */
public record SitePoint(
        SitePointId id,
        CampaignId campaign,
        int round,
        int number,
        EntryId entry,
        @Nullable PlaceId place,
        boolean drawn) {

    public String path() {
        return id.path();
    }
}
