package org.gongjian.evaluation.campaigns;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.evaluation.scoring.Measuring;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures what the records give while a round is open, so that scores and ranks follow the records of its days. */
@Service
class MeasuringWatch {

    /** Scorers of a campaign wait while some of its entrants are measured, and never for all. */
    private static final int ENTRANTS_AT_ONCE = 25;

    private final CampaignRows campaigns;
    private final Measuring measuring;
    private final TransactionTemplate transaction;

    MeasuringWatch(CampaignRows campaigns, Measuring measuring, TransactionTemplate transaction) {
        this.campaigns = campaigns;
        this.measuring = measuring;
        this.transaction = transaction;
    }

    /**
     * Measures the open round of every campaign under way in the district, some entrants at a time, each time in a transaction of
     * its own; what came out as before is left as it is.
     */
    void look() {
        List<Campaign> underWay = new ArrayList<>();
        transaction.executeWithoutResult(status -> underWay.addAll(campaigns.underWay()));
        for (Campaign one : underWay) {
            List<EntryId> entrants = new ArrayList<>();
            transaction.executeWithoutResult(status -> entrants.addAll(measuring.measured(one.id())));
            for (int from = 0; from < entrants.size(); from += ENTRANTS_AT_ONCE) {
                List<EntryId> some = entrants.subList(from, Math.min(entrants.size(), from + ENTRANTS_AT_ONCE));
                transaction.executeWithoutResult(
                        status -> campaigns.hold(one.id()).ifPresent(campaign -> measure(campaign, some)));
            }
        }
    }

    private void measure(Campaign campaign, List<EntryId> entrants) {
        campaign.rounds().stream()
                .filter(Round::isOpen)
                .forEach(round -> measuring.measure(Author.SYSTEM, campaign.id(), round.number(), entrants));
    }
}
