package org.gongjian.evaluation.campaigns;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongjian.TestClock;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.TestDistrict;

/** A campaign in its publicity period, with an objection to an entrant. */
class CampaignSamples implements SampleIds {

    private final TestCampaigns campaigns;
    private final TestClock clock;

    CampaignSamples(TestCampaigns campaigns, TestClock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun hunchun) {
        TestDistrict here = hunchun.district();
        var now = clock.instant();
        TestCampaigns.Scene scene = campaigns.inPublic(here, TestCampaigns.terms(), "50", "40", "30");
        UUID objection = campaigns.objected(scene, here.volunteer(), scene.first());
        clock.set(now);
        Map<String, String> ids = new HashMap<>();
        ids.put("campaigns/{campaign}", scene.campaign().value().toString());
        ids.put("entries/{entry}", scene.first().entry().value().toString());
        ids.put("step/{deed}", "decide");
        ids.put("figures/{measure}", "activities");
        ids.put("rounds/{round}", "1");
        String objections =
                "/{district}/campaigns/{campaign}/entries/{entry}/objections/{objection} objections/{objection}";
        ids.put("GET " + objections, objection.toString());
        ids.put("POST " + objections, objection.toString());
        ids.put(
                "POST /api/v1/{district}/campaigns/{campaign}/entries/{entry}/objections/{objection}/answer"
                        + " objections/{objection}",
                objection.toString());
        String steps = "/{district}/campaigns/{campaign}/entries/{entry}/step/{verb} step/{verb}";
        ids.put("GET " + steps, "withdraw");
        ids.put("POST " + steps, "withdraw");
        return ids;
    }
}
