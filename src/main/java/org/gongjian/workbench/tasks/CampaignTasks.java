package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignEntry;
import org.gongjian.evaluation.campaigns.CampaignObjection;
import org.gongjian.evaluation.campaigns.CampaignState;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryState;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a campaign's organizer has to do next: admit, open and close rounds, publish the result, answer, decide. */
@Component
@Order(48)
class CampaignTasks implements Tasks {

    private static final List<String> STEPS = List.of("open-round", "close-round", "freeze", "make-public", "decide");

    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Today today;

    CampaignTasks(Campaigns campaigns, Organizations organizations, Today today) {
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate now) {
        List<Task> tasks = new ArrayList<>();
        for (Campaign campaign : campaigns.underWay()) {
            if (campaigns.mayRun(actor, campaign.organizer()).isAllowed()) {
                Stream.of(toSettle(campaign, now), toAnswer(actor, campaign, now), steps(actor, campaign, now))
                        .flatMap(some -> some)
                        .forEach(tasks::add);
            }
        }
        return tasks;
    }

    private Stream<Task> toSettle(Campaign campaign, LocalDate now) {
        List<CampaignEntry> declared = campaign.state() == CampaignState.DECLARING
                ? campaigns.allEntries(campaign.id()).stream()
                        .filter(entry -> entry.state() == EntryState.DECLARED)
                        .toList()
                : List.of();
        Map<UnitId, Localized> names = organizations.shortNames(
                declared.stream().map(CampaignEntry::entrant).toList());
        return declared.stream()
                .map(entry -> Task.waiting(
                        names.getOrDefault(entry.entrant(), campaign.terms().title()),
                        entry.path(),
                        Reason.of(
                                "workbench.campaigns.declared", campaign.terms().title()),
                        today.on(entry.declaredAt()),
                        now,
                        "workbench.do.look",
                        entry.path()));
    }

    private Stream<Task> toAnswer(Actor actor, Campaign campaign, LocalDate now) {
        List<CampaignObjection> open = campaigns.toAnswer(actor, campaign);
        return open.stream()
                .flatMap(one -> campaigns.findEntry(one.entry()).stream()
                        .map(entry -> Task.waiting(
                                campaign.terms().title(),
                                entry.path(),
                                Reason.of(
                                        "workbench.campaigns.objection",
                                        one.kind().label()),
                                today.on(one.at()),
                                now,
                                "workbench.do.answer",
                                entry.path() + "/objections/" + one.id())));
    }

    /** The steps that may be taken now. */
    private Stream<Task> steps(Actor actor, Campaign campaign, LocalDate now) {
        return campaigns.verbs(actor, campaign).entrySet().stream()
                .filter(verb -> STEPS.contains(verb.getKey()) && verb.getValue().isAllowed())
                .map(verb -> Task.waiting(
                        campaign.terms().title(),
                        campaign.path(),
                        Reason.of("workbench.campaigns." + verb.getKey()),
                        since(campaign, verb.getKey(), now),
                        now,
                        "workbench.do.look",
                        campaign.path() + "/step/" + verb.getKey()));
    }

    /** Since when a step could be taken, as far as the calendar says. */
    private static LocalDate since(Campaign campaign, String step, LocalDate now) {
        LocalDate day = now;
        if (step.equals("open-round")) {
            day = campaign.terms().rounds().get(campaign.rounds().size()).beginsOn();
        } else if (step.equals("close-round")) {
            day = campaign.rounds().getLast().endsOn().plusDays(1);
        } else if (step.equals("decide") && campaign.publicUntil() != null) {
            day = campaign.publicUntil().plusDays(1);
        }
        return day.isAfter(now) ? now : day;
    }
}
