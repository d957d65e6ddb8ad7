package org.gongjian.evaluation.campaigns.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignEntry;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.Outcome;
import org.gongjian.evaluation.scoring.Ranked;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Says of a step that cannot be undone whom it concerns: before scores are frozen, and before the result is decided. */
@Component
class WhatFollows {

    private final Campaigns campaigns;
    private final Scores scores;
    private final Organizations organizations;

    WhatFollows(Campaigns campaigns, Scores scores, Organizations organizations) {
        this.campaigns = campaigns;
        this.scores = scores;
        this.organizations = organizations;
    }

    /** Entrants of which something was never found, which then gives nothing; only asked before scores are frozen. */
    List<Localized> incomplete(Campaign campaign, String deed) {
        return deed.equals("freeze")
                ? names(scores.ranking(campaign.id(), null).stream()
                        .filter(one -> one.missing() > 0)
                        .map(Ranked::entrant)
                        .toList())
                : List.of();
    }

    /** Who is awarded; only asked before the result is decided. */
    List<Localized> awarded(Actor reader, Campaign campaign, String deed) {
        if (!deed.equals("decide")) {
            return List.of();
        }
        Map<EntryId, UnitId> entrants = campaigns.entries(reader, campaign).stream()
                .collect(Collectors.toUnmodifiableMap(CampaignEntry::id, CampaignEntry::entrant));
        return names(campaigns.outcomes(reader, campaign).stream()
                .filter(Outcome::passes)
                .flatMap(outcome -> Stream.ofNullable(entrants.get(outcome.entry())))
                .toList());
    }

    private List<Localized> names(List<UnitId> units) {
        Map<UnitId, Localized> names = organizations.shortNames(units);
        return units.stream()
                .flatMap(unit -> Stream.ofNullable(names.get(unit)))
                .toList();
    }
}
