package org.gongjian.evaluation.campaigns.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.CampaignState;
import org.gongjian.evaluation.campaigns.CampaignTerms;
import org.gongjian.evaluation.campaigns.PlannedRound;
import org.gongjian.evaluation.campaigns.Round;
import org.gongjian.evaluation.campaigns.Within;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as programs read it.
 *
 * @param entrants kinds of units that may declare themselves; empty where all may
 * @param publicUntil the last day of the publicity period, null before it began
 * @param reason why it was stopped
 */
record CampaignShown(
        CampaignId id,
        int version,
        CampaignState state,
        UnitId organizer,
        StandardId standard,
        Localized title,
        Localized brief,
        Localized award,
        int termMonths,
        Set<Organization.Kind> entrants,
        LocalDate declaresFrom,
        LocalDate declaresUntil,
        List<OneRound> rounds,
        List<SelectionLevel> levels,
        int publicityDays,
        int appealDays,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        @Nullable ActivityId ceremony) {

    /**
     * A round of the calendar.
     *
     * @param edition it is measured with, null until it is opened
     */
    record OneRound(
            int number,
            LocalDate beginsOn,
            LocalDate endsOn,
            int weight,
            @Nullable EditionId edition,
            boolean open) {}

    /** So many pass of each area. */
    record SelectionLevel(Localized name, Within each, int quota) {}

    static CampaignShown of(Campaign campaign) {
        CampaignTerms terms = campaign.terms();
        return new CampaignShown(
                campaign.id(),
                campaign.version(),
                campaign.state(),
                campaign.organizer(),
                campaign.standard(),
                terms.title(),
                terms.brief(),
                terms.award(),
                terms.termMonths(),
                terms.entrants(),
                terms.declaresFrom(),
                terms.declaresUntil(),
                IntStream.range(0, terms.rounds().size())
                        .mapToObj(place -> round(campaign, place))
                        .toList(),
                terms.levels().stream()
                        .map(level -> new SelectionLevel(level.name(), level.each(), level.quota()))
                        .toList(),
                terms.publicityDays(),
                terms.appealDays(),
                campaign.publicFrom(),
                campaign.publicUntil(),
                campaign.decidedOn(),
                campaign.reason(),
                campaign.ceremony());
    }

    private static OneRound round(Campaign campaign, int place) {
        PlannedRound planned = campaign.terms().rounds().get(place);
        @Nullable
        Round held = place < campaign.rounds().size() ? campaign.rounds().get(place) : null;
        return new OneRound(
                place + 1,
                planned.beginsOn(),
                planned.endsOn(),
                planned.weight(),
                held == null ? null : held.edition(),
                held != null && held.isOpen());
    }
}
