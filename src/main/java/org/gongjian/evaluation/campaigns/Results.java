package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who passes at which level: as it was decided, or as it would be now. */
@Component
class Results {

    private final Standings standings;
    private final CampaignEntryRows entries;
    private final CampaignAwardRows awards;

    Results(Standings standings, CampaignEntryRows entries, CampaignAwardRows awards) {
        this.standings = standings;
        this.entries = entries;
        this.awards = awards;
    }

    /** The best first; withdrawn entrants and those turned down last, without a rank. */
    List<Outcome> of(Campaign campaign) {
        if (campaign.state() == CampaignState.DECIDED) {
            return awards.results(campaign.id());
        }
        List<CampaignEntry> all = entries.of(campaign.id());
        List<Outcome> outcomes = new ArrayList<>(Selection.of(campaign.terms().levels(), standings.of(campaign.id())));
        all.stream()
                .filter(entry -> entry.state() == EntryState.WITHDRAWN || entry.state() == EntryState.TURNED_DOWN)
                .map(entry -> new Outcome(
                        entry.id(),
                        null,
                        BigDecimal.ZERO,
                        entry.state() == EntryState.WITHDRAWN ? Outcome.Cause.WITHDRAWN : Outcome.Cause.TURNED_DOWN,
                        null,
                        null,
                        null))
                .forEach(outcomes::add);
        return outcomes;
    }
}
