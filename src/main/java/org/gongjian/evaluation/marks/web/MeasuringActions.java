package org.gongjian.evaluation.marks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.marks.MarkPermissions;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** From a campaign to its scorers, draws and questionnaires; from an entry to its evidence, problems and deductions. */
@Component
class MeasuringActions implements RecordActions {

    private final MeasuredRounds rounds;
    private final MarkPermissions permissions;
    private final Authority authority;
    private final Today today;
    private final CurrentActor actor;

    MeasuringActions(
            MeasuredRounds rounds, MarkPermissions permissions, Authority authority, Today today, CurrentActor actor) {
        this.rounds = rounds;
        this.permissions = permissions;
        this.authority = authority;
        this.today = today;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        if (!actor.current().isSignedIn()) {
            return List.of();
        }
        return switch (record.kind()) {
            case CampaignId.KIND -> ofCampaign(new CampaignId(record.id()));
            case EntryId.KIND -> ofEntry(rounds.requireEntrant(new EntryId(record.id())));
            default -> List.of();
        };
    }

    private List<Action> ofCampaign(CampaignId campaign) {
        Optional<MeasuredRound> round = rounds.current(campaign, today.date());
        if (round.isEmpty()
                || !round.get().running()
                || !permissions.mayRun(actor.current(), round.get().organizer()).isAllowed()) {
            return List.of();
        }
        String at = campaign.value() + "/" + round.get().number();
        return List.of(
                Action.link("evaluation.marks.scorers", "marks/of/" + campaign.value(), 40, Verdict.allowed()),
                Action.link("evaluation.visits.draw", "visits/draw/" + at, 41, Verdict.allowed()),
                Action.link("evaluation.surveys.title", "surveys/of/" + at, 42, Verdict.allowed()));
    }

    private List<Action> ofEntry(Entrant entrant) {
        Actor reader = actor.current();
        Optional<MeasuredRound> round = rounds.current(entrant.campaign(), today.date());
        List<Action> actions = new ArrayList<>();
        boolean own = authority.mayActFor(reader, entrant.unit()).isAllowed();
        boolean runs = round.filter(
                        one -> permissions.mayRun(reader, one.organizer()).isAllowed())
                .isPresent();
        if (round.isPresent() && (own || runs)) {
            String entry = entrant.entry().value().toString();
            actions.add(Action.link("evaluation.evidence.title", "evidence/of/" + entry, 40, Verdict.allowed()));
            actions.add(
                    Action.link("evaluation.visits.problems", "visits/problems/of/" + entry, 41, Verdict.allowed()));
        }
        if (runs && round.get().running()) {
            actions.add(Action.link(
                    "evaluation.marks.pronounced",
                    "marks/pronounced/" + entrant.entry().value(),
                    42,
                    Verdict.allowed()));
        }
        return actions;
    }
}
