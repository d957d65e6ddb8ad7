package org.gongjian.evaluation.campaigns.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignEntry;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.CampaignState;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.Ceremonies;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** Hangs the campaigns a unit takes part in on its page, and a campaign on the activity that is its ceremony. */
@Component
class CampaignPanels implements RelatedRecords {

    private static final int ORDER = 60;

    private final Campaigns campaigns;
    private final Ceremonies ceremonies;

    CampaignPanels(Campaigns campaigns, Ceremonies ceremonies) {
        this.campaigns = campaigns;
        this.ceremonies = ceremonies;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        return switch (record.kind()) {
            case "unit" -> List.of(new Group("evaluation.campaigns.title", ORDER, entries(new UnitId(record.id()))));
            case ActivityId.KIND ->
                List.of(new Group("evaluation.campaigns.title", ORDER, ceremonies(new ActivityId(record.id()))));
            default -> List.of();
        };
    }

    private List<Related> entries(UnitId unit) {
        List<CampaignEntry> entries = campaigns.entriesOf(unit);
        Map<CampaignId, Campaign> of =
                campaigns.byIds(entries.stream().map(CampaignEntry::campaign).toList());
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(of.get(entry.campaign()))
                        .map(campaign -> new Related(
                                entry.ref(), entry.path(), campaign.terms().title(), standing(campaign, entry))))
                .toList();
    }

    /** Once it is decided, whether it passes and why. */
    private Reason standing(Campaign campaign, CampaignEntry entry) {
        Reason declared =
                Reason.of("evaluation.campaigns.entry.row", entry.state().label(), entry.declaredAt());
        return campaign.state() == CampaignState.DECIDED
                ? campaigns.outcomes(Actor.visitor(), campaign).stream()
                        .filter(outcome -> outcome.entry().equals(entry.id()))
                        .findFirst()
                        .map(outcome -> Reason.of(
                                "evaluation.campaigns.entry.result",
                                Reason.of(
                                        outcome.passes()
                                                ? "evaluation.campaigns.passes"
                                                : "evaluation.campaigns.passes-not"),
                                outcome.because(campaign.terms().levels())))
                        .orElse(declared)
                : declared;
    }

    private List<Related> ceremonies(ActivityId activity) {
        return ceremonies.at(activity).stream()
                .map(campaign -> new Related(
                        campaign.ref(),
                        campaign.path(),
                        campaign.terms().title(),
                        Reason.of(
                                "evaluation.campaigns.ceremony.of",
                                campaign.terms().award())))
                .toList();
    }
}
