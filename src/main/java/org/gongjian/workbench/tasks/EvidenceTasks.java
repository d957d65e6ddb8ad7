package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignEntry;
import org.gongjian.evaluation.campaigns.CampaignState;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryState;
import org.gongjian.evaluation.campaigns.Round;
import org.gongjian.evaluation.evidence.EvidenceFolders;
import org.gongjian.evaluation.evidence.EvidenceSheet;
import org.gongjian.evaluation.marks.Marks;
import org.gongjian.identity.Actor;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an entrant still has to show in the open round, and what its organizer sees unscored after the round's last day. */
@Component
@Order(48)
class EvidenceTasks implements Tasks {

    private final Campaigns campaigns;
    private final EvidenceFolders folders;
    private final Marks marks;

    EvidenceTasks(Campaigns campaigns, EvidenceFolders folders, Marks marks) {
        this.campaigns = campaigns;
        this.folders = folders;
        this.marks = marks;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate now) {
        return campaigns.underWay().stream()
                .filter(campaign -> campaign.state() == CampaignState.RUNNING
                        && campaign.rounds().getLast().isOpen())
                .flatMap(campaign -> Stream.concat(toShow(actor, campaign, now), unscored(actor, campaign, now)))
                .toList();
    }

    private Stream<Task> toShow(Actor actor, Campaign campaign, LocalDate now) {
        return actor.units().stream()
                .flatMap(unit -> campaigns.entriesOf(unit).stream())
                .filter(entry -> entry.campaign().equals(campaign.id()) && entry.state() == EntryState.ADMITTED)
                .flatMap(entry ->
                        Stream.concat(toShow(actor, campaign, entry, now), sentBack(actor, campaign, entry, now)));
    }

    private Stream<Task> toShow(Actor actor, Campaign campaign, CampaignEntry entry, LocalDate now) {
        EvidenceSheet sheet =
                folders.sheet(actor, entry.id(), campaign.rounds().getLast().number());
        if (!sheet.mayShow().isAllowed() || sheet.missing() == 0) {
            return Stream.empty();
        }
        String path = "evidence/of/" + entry.id().value();
        return Stream.of(Task.dated(
                campaign.terms().title(),
                entry.path(),
                Reason.of(
                        "workbench.campaigns.to-show",
                        sheet.missing(),
                        sheet.suggestions().size()),
                sheet.round().endsOn(),
                now,
                "workbench.do.look",
                path));
    }

    /** What was sent back and can still be supplemented. */
    private Stream<Task> sentBack(Actor actor, Campaign campaign, CampaignEntry entry, LocalDate now) {
        return campaign.rounds().stream()
                .filter(Round::isOpen)
                .flatMap(round -> folders.sentBack(actor, entry.id(), round.number()).stream())
                .filter(view -> Optional.ofNullable(view.verbs().get("give"))
                        .filter(Verdict::isAllowed)
                        .isPresent())
                .map(view -> Task.dated(
                        view.evidence().details().title(),
                        view.evidence().path(),
                        Reason.of(
                                "workbench.campaigns.sent-back",
                                view.returns().getLast().words()),
                        view.returns().getLast().until(),
                        now,
                        "workbench.do.look",
                        view.evidence().path()));
    }

    private Stream<Task> unscored(Actor actor, Campaign campaign, LocalDate now) {
        LocalDate end = campaign.rounds().getLast().endsOn();
        if (!now.isAfter(end) || !campaigns.mayRun(actor, campaign.organizer()).isAllowed()) {
            return Stream.empty();
        }
        long waiting = marks.overview(actor, campaign.id(), null).lines().stream()
                .mapToLong(line -> line.waiting())
                .sum();
        return waiting == 0
                ? Stream.empty()
                : Stream.of(Task.waiting(
                        campaign.terms().title(),
                        campaign.path(),
                        Reason.of("workbench.campaigns.unscored", waiting),
                        end.plusDays(1),
                        now,
                        "workbench.do.look",
                        "marks/of/" + campaign.id().value()));
    }
}
