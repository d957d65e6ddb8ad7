package org.gongjian.evaluation.campaigns;

import org.gongjian.audit.Author;
import org.gongjian.evaluation.scoring.Measuring;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures what the records give while a round is open, so that scores and ranks follow the records of its days. */
@Service
class MeasuringWatch {

    private final CampaignRows campaigns;
    private final Measuring measuring;

    MeasuringWatch(CampaignRows campaigns, Measuring measuring) {
        this.campaigns = campaigns;
        this.measuring = measuring;
    }

    /** Measures the open round of every campaign under way in the district; what came out as before is left as it is. */
    @Transactional
    public void look() {
        campaigns.underWay().forEach(one -> campaigns.hold(one.id()).ifPresent(this::measure));
    }

    private void measure(Campaign campaign) {
        campaign.rounds().stream()
                .filter(Round::isOpen)
                .forEach(round -> measuring.measure(Author.SYSTEM, campaign.id(), round.number()));
    }
}
