package org.gongjian.evaluation.campaigns.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignAward;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.Ceremonies;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.Outcome;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.recognition.awards.AwardId;
import org.springframework.stereotype.Component;

/** Hangs the awards a campaign gave on the activity that is its ceremony, and the ceremony on each of them. */
@Component
class CeremonyPanels implements RelatedRecords {

    private static final int ORDER = 20;

    private final Ceremonies ceremonies;
    private final Campaigns campaigns;
    private final Activities activities;
    private final Organizations organizations;
    private final Today today;

    CeremonyPanels(
            Ceremonies ceremonies,
            Campaigns campaigns,
            Activities activities,
            Organizations organizations,
            Today today) {
        this.ceremonies = ceremonies;
        this.campaigns = campaigns;
        this.activities = activities;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        return switch (record.kind()) {
            case ActivityId.KIND ->
                List.of(new Group(
                        "evaluation.campaigns.ceremony.winners",
                        ORDER,
                        ceremonies.at(new ActivityId(record.id())).stream()
                                .flatMap(this::winners)
                                .toList()));
            case AwardId.KIND ->
                List.of(new Group(
                        "evaluation.campaigns.ceremony.at",
                        ORDER,
                        ceremonies.ofAward(new AwardId(record.id())).flatMap(this::ceremony).stream()
                                .toList()));
            default -> List.of();
        };
    }

    /** The best first. */
    private Stream<Related> winners(Campaign campaign) {
        Map<EntryId, CampaignAward> awards = campaigns.awards(campaign).stream()
                .collect(Collectors.toUnmodifiableMap(CampaignAward::entry, Function.identity()));
        Map<UnitId, Localized> names = organizations.names(
                awards.values().stream().map(CampaignAward::holder).toList());
        return campaigns.outcomes(Actor.visitor(), campaign).stream()
                .map(Outcome::entry)
                .flatMap(entry -> Stream.ofNullable(awards.get(entry)))
                .map(award -> new Related(
                        award.award().ref(),
                        award.path(),
                        names.getOrDefault(award.holder(), campaign.terms().award()),
                        award.standing(today.date())));
    }

    private Optional<Related> ceremony(Campaign campaign) {
        return Optional.ofNullable(campaign.ceremony())
                .flatMap(activity -> Optional.ofNullable(
                                activities.titles(List.of(activity)).get(activity))
                        .map(title -> new Related(
                                activity.ref(),
                                activity.path(),
                                title,
                                Reason.of(
                                        "evaluation.campaigns.ceremony.given",
                                        campaign.terms().title()))));
    }
}
