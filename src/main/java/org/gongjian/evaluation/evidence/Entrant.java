package org.gongjian.evaluation.evidence;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.identity.UnitId;

/** A unit that declared itself for a campaign. */
public record Entrant(EntryId entry, CampaignId campaign, UnitId unit, boolean admitted) {

    public Verdict isIn() {
        return Verdict.require(admitted, Reason.of("evaluation.evidence.rule.not-admitted"));
    }
}
