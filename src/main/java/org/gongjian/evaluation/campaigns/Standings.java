package org.gongjian.evaluation.campaigns;

import java.util.List;

/** How the admitted entrants of a campaign stand. */
interface Standings {

    List<Standing> of(CampaignId campaign, List<CampaignEntry> entries);
}
