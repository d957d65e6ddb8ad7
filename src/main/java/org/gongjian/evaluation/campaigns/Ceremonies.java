package org.gongjian.evaluation.campaigns;

import java.util.List;
import java.util.Optional;
import org.gongjian.activities.ActivityId;
import org.gongjian.recognition.awards.AwardId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Activities at which the awards of campaigns are handed over. */
@Service
@Transactional(readOnly = true)
public class Ceremonies {

    private final CampaignRows campaigns;
    private final CampaignAwardRows awards;

    Ceremonies(CampaignRows campaigns, CampaignAwardRows awards) {
        this.campaigns = campaigns;
        this.awards = awards;
    }

    /** Campaigns whose awards are handed over at an activity. */
    public List<Campaign> at(ActivityId activity) {
        return campaigns.withCeremony(activity);
    }

    /** The campaign that gave an award. */
    public Optional<Campaign> ofAward(AwardId award) {
        return awards.campaignOf(award).flatMap(campaigns::byId);
    }
}
