package org.gongjian.evaluation.campaigns;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.recognition.awards.AwardOrigins;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An award comes from a campaign's entry once it was decided that it passes, and goes to the entrant alone. */
@Component
@Transactional(readOnly = true)
class EntriesLeadToAwards implements AwardOrigins {

    private final CampaignEntryRows entries;
    private final CampaignAwardRows awards;

    EntriesLeadToAwards(CampaignEntryRows entries, CampaignAwardRows awards) {
        this.entries = entries;
        this.awards = awards;
    }

    @Override
    public String kind() {
        return EntryId.KIND;
    }

    @Override
    public Verdict mayLeadTo(UUID record, Set<UnitId> holders) {
        return entries.byId(new EntryId(record))
                .map(entry -> isDecided(entry)
                        .and(Verdict.require(Set.of(entry.entrant()).equals(holders), AwardOrigins.OTHER_HOLDER)))
                .orElse(Verdict.refused(AwardOrigins.NOT_HERE));
    }

    private Verdict isDecided(CampaignEntry entry) {
        Optional<Outcome> decided = awards.results(entry.campaign()).stream()
                .filter(outcome -> outcome.entry().equals(entry.id()))
                .findFirst();
        return Verdict.require(decided.isPresent(), Reason.of("evaluation.campaigns.rule.origin.undecided"))
                .and(Verdict.require(
                        decided.filter(Outcome::passes).isPresent(),
                        Reason.of("evaluation.campaigns.rule.origin.passes-not")));
    }
}
