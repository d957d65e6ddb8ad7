package org.gongjian.evaluation.campaigns.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignDesk;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.ResultDesk;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moves a campaign on, a step each. */
@Controller
@RequestMapping("/{district}/campaigns/{campaign}/step/{deed}")
class CampaignStepsController {

    private static final List<String> STEPS = List.of(
            "publish", "open-round", "measure", "close-round", "freeze", "make-public", "decide", "ceremony", "stop");
    private static final int REASON = 500;
    private static final int ACTIVITIES = 30;

    private final Campaigns campaigns;
    private final CampaignDesk desk;
    private final ResultDesk results;
    private final Activities activities;
    private final WhatFollows follows;
    private final CurrentActor actor;

    CampaignStepsController(
            Campaigns campaigns,
            CampaignDesk desk,
            ResultDesk results,
            Activities activities,
            WhatFollows follows,
            CurrentActor actor) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.results = results;
        this.activities = activities;
        this.follows = follows;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView open(@PathVariable UUID campaign, @PathVariable String deed, @ModelAttribute("w") Wording w) {
        Campaign view = run(campaign, deed);
        campaigns
                .verbs(actor.current(), view)
                .getOrDefault(deed, Verdict.refused(NotNow.in(view)))
                .orConflict();
        return page(Form.blank().with("version", view.version()), view, deed, w);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable UUID campaign,
            @PathVariable String deed,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Campaign view = run(campaign, deed);
        Runnable step = read(form, view.id(), deed);
        return form.submit(() -> {
                    step.run();
                    return SeeOther.at(frame.at(view.path()));
                })
                .orElseGet(() -> page(form.isStale() ? form.with("version", view.version()) : form, view, deed, w));
    }

    private Runnable read(Form form, CampaignId id, String deed) {
        Actor by = actor.current();
        return switch (deed) {
            case "publish" -> () -> desk.publish(by, id, form.version());
            case "open-round" -> () -> desk.openRound(by, id, form.version());
            case "measure" -> () -> desk.measure(by, id, form.version());
            case "close-round" -> () -> desk.closeRound(by, id, form.version());
            case "freeze" -> () -> desk.freeze(by, id, form.version());
            case "make-public" -> () -> results.makePublic(by, id, form.version());
            case "decide" -> () -> results.decide(by, id, form.version());
            case "ceremony" -> {
                Optional<ActivityId> activity = form.id("activity", ActivityId::new);
                yield () -> desk.ceremony(by, id, form.version(), activity.orElseThrow());
            }
            default -> {
                Optional<String> reason = form.text("reason", REASON);
                yield () -> desk.stop(by, id, form.version(), reason.orElseThrow());
            }
        };
    }

    private Campaign run(UUID id, String deed) {
        if (!STEPS.contains(deed)) {
            throw Refused.missing();
        }
        Campaign campaign = campaigns.require(actor.current(), new CampaignId(id));
        campaigns.mayRun(actor.current(), campaign.organizer()).orForbid();
        return campaign;
    }

    private ModelAndView page(Form form, Campaign campaign, String deed, Wording w) {
        List<Choice> offered = deed.equals("ceremony")
                ? Stream.concat(activities.upcoming(ACTIVITIES).stream(), activities.held(ACTIVITIES).stream())
                        .map(one -> Choice.of(one.id().value(), w.plain(one.title())))
                        .distinct()
                        .toList()
                : List.of();
        return form.on("evaluation/campaigns/move")
                .addObject("campaign", campaign)
                .addObject("deed", deed)
                .addObject("incomplete", follows.incomplete(campaign, deed))
                .addObject("awarded", follows.awarded(actor.current(), campaign, deed))
                .addObject("activities", offered);
    }
}
