package org.gongjian.evaluation.campaigns.web;

import org.gongjian.district.Reason;
import org.gongjian.evaluation.campaigns.Campaign;

/** Why a step of a campaign is not offered at all in the state it is in. */
final class NotNow {

    private NotNow() {}

    static Reason in(Campaign campaign) {
        return Reason.of("evaluation.campaigns.rule.state", campaign.state().label());
    }
}
