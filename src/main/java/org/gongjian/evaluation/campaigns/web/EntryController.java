package org.gongjian.evaluation.campaigns.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.CampaignObjection;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.EntryState;
import org.gongjian.evaluation.campaigns.EntryView;
import org.gongjian.evaluation.scoring.Explanation;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.frame.History;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An entrant of a campaign: how it stands and why. */
@Controller
class EntryController {

    /** The steps of an entry, as they stand in addresses and in this order on the page. */
    static final List<String> VERBS =
            List.of("admit", "turn-down", "check", "remove", "restore", "appeal", "object", "withdraw");

    private final Campaigns campaigns;
    private final Scores scores;
    private final WhatIfPanel whatIf;
    private final Organizations organizations;
    private final Panels panels;
    private final History history;
    private final Today today;
    private final CurrentActor actor;

    EntryController(
            Campaigns campaigns,
            Scores scores,
            WhatIfPanel whatIf,
            Organizations organizations,
            Panels panels,
            History history,
            Today today,
            CurrentActor actor) {
        this.campaigns = campaigns;
        this.scores = scores;
        this.whatIf = whatIf;
        this.organizations = organizations;
        this.panels = panels;
        this.history = history;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/campaigns/{campaign}/entries/{entry}")
    ModelAndView entry(
            @PathVariable UUID campaign,
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable String more) {
        Actor reader = actor.current();
        EntryView view = campaigns.requireEntry(reader, new EntryId(entry));
        if (!view.campaign().id().equals(new CampaignId(campaign))) {
            throw Refused.missing();
        }
        boolean runs = campaigns.mayRun(reader, view.campaign().organizer()).isAllowed();
        Set<UUID> answerable = view.objections().stream()
                .filter(one ->
                        one.isOpen() && campaigns.mayAnswer(reader, view, one).isAllowed())
                .map(CampaignObjection::id)
                .collect(Collectors.toUnmodifiableSet());
        ModelAndView page = new ModelAndView("evaluation/campaigns/entry")
                .addObject("view", view)
                .addObject("entry", view.entry())
                .addObject("campaign", view.campaign())
                .addObject(
                        "name",
                        organizations
                                .names(List.of(view.entry().entrant()))
                                .get(view.entry().entrant()))
                .addObject("runs", runs)
                .addObject("answerable", answerable)
                .addObject("today", today.date())
                .addObject("actions", actions(view, reader))
                .addObject("related", panels.relatedTo(view.entry().ref()))
                .addObject("history", view.inside() ? history.of(view.entry().ref()) : List.of());
        score(page, view, round, new WhatIfPanel.Tried(measure, more));
        return page;
    }

    /** Scores of those that are, or were, measured; the latest round unfolded where none is asked for. */
    private void score(ModelAndView page, EntryView view, @Nullable Integer asked, WhatIfPanel.Tried tried) {
        Campaign campaign = view.campaign();
        boolean shown = campaign.state().hasScores()
                && !campaign.rounds().isEmpty()
                && view.entry().state() != EntryState.DECLARED;
        if (!shown) {
            page.addObject("score", null);
            return;
        }
        int round = asked == null ? campaign.rounds().getLast().number() : asked;
        Explanation why = scores.explain(view.entry().id(), round);
        whatIf.on(page, view, round, tried);
        page.addObject("score", why)
                .addObject("round", round)
                .addObject("sheet", scores.of(campaign.id(), view.entry().id()))
                .addObject("proofs", panels.titlesOf(proofs(why)));
    }

    private static Set<RecordRef> proofs(Explanation why) {
        Set<RecordRef> proofs = new HashSet<>(why.proofs());
        why.parts().forEach(part -> proofs.addAll(proofs(part)));
        return proofs;
    }

    private List<Action> actions(EntryView view, Actor reader) {
        List<Action> actions = new ArrayList<>();
        for (String verb : VERBS) {
            Verdict verdict = view.verbs().get(verb);
            if (verdict != null) {
                actions.add(Action.link(
                        "evaluation.campaigns.do." + verb,
                        view.entry().path() + "/step/" + verb,
                        actions.size() + 1,
                        verdict));
            }
        }
        if (reader.isSignedIn()) {
            actions.addAll(panels.actionsOn(view.entry().ref()));
        }
        return actions;
    }
}
