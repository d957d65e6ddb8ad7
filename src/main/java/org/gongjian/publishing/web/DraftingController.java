package org.gongjian.publishing.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinText;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.DraftBulletin;
import org.gongjian.publishing.contributors.Contributors;
import org.gongjian.publishing.facts.BulletinFacts;
import org.gongjian.publishing.facts.Facts;
import org.gongjian.publishing.facts.FirstDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafts a bulletin from the records of an activity, changes the draft, and gives it its second look. */
@Controller
class DraftingController {

    private final Activities activities;
    private final Bulletins bulletins;
    private final BulletinDesk desk;
    private final Facts facts;
    private final FirstDraft firstDraft;
    private final ByLineFields byLines;
    private final Contributors contributors;
    private final CurrentActor actor;

    DraftingController(
            Activities activities,
            Bulletins bulletins,
            BulletinDesk desk,
            Facts facts,
            FirstDraft firstDraft,
            ByLineFields byLines,
            Contributors contributors,
            CurrentActor actor) {
        this.activities = activities;
        this.bulletins = bulletins;
        this.desk = desk;
        this.facts = facts;
        this.firstDraft = firstDraft;
        this.byLines = byLines;
        this.contributors = contributors;
        this.actor = actor;
    }

    @GetMapping("/{district}/bulletins/new")
    ModelAndView open(
            @RequestParam(name = "activity", required = false) @Nullable UUID about,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        desk.mayDraftSome(actor.current()).orForbid();
        if (about == null) {
            return Pages.to(frame.at("activities?state=held"));
        }
        ActivityView activity = activities.require(new ActivityId(about));
        desk.mayDraft(actor.current(), activity).orForbid();
        desk.hasHappened(activity).orConflict();
        BulletinFacts drawn = facts.of(activity.id());
        Form form = Form.blank()
                .with("activity", about)
                .with("headline", firstDraft.headline(activity))
                .with("lead", firstDraft.lead(drawn));
        return page(form, w, drawn, null);
    }

    @PostMapping("/{district}/bulletins")
    ModelAndView draft(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        desk.mayDraftSome(actor.current()).orForbid();
        Optional<BulletinId> id = form.id("id", BulletinId::new);
        ActivityView activity = activities.require(form.id("activity", ActivityId::new)
                .orElseThrow(() -> Refused.invalid("activity", Reason.of("frame.fault.choose"))));
        desk.mayDraft(actor.current(), activity).orForbid();
        Optional<BulletinId> drafted = TextFields.read(form)
                .flatMap(text -> form.submit(
                        () -> desk.draft(actor.current(), new DraftBulletin(id.orElseThrow(), activity.id(), text))));
        return drafted.isPresent()
                ? Pages.to(frame.at(drafted.get().path()))
                : page(form, w, facts.of(activity.id()), null);
    }

    @GetMapping("/{district}/bulletins/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        BulletinView bulletin = bulletins.require(actor.current(), new BulletinId(id));
        desk.mayDraft(actor.current(), activities.require(bulletin.activity())).orForbid();
        desk.optionsFor(actor.current(), bulletin.id()).change().orConflict();
        Form form = TextFields.filled(Form.blank().with("id", null), bulletin.text())
                .with("version", bulletin.version());
        return page(form, w, facts.of(bulletin.activity()), bulletin);
    }

    @PostMapping("/{district}/bulletins/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        BulletinView bulletin = bulletins.require(actor.current(), new BulletinId(id));
        desk.mayDraft(actor.current(), activities.require(bulletin.activity())).orForbid();
        Optional<BulletinText> changed = TextFields.read(form)
                .flatMap(text -> form.submit(() -> {
                    desk.change(actor.current(), bulletin.id(), form.version(), text);
                    return text;
                }));
        return changed.isPresent()
                ? Pages.to(frame.at(bulletin.path()))
                : page(Pages.opened(form, bulletin.version()), w, facts.of(bulletin.activity()), bulletin);
    }

    @PostMapping("/{district}/bulletins/{id}/review")
    ModelAndView review(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        desk.review(actor.current(), new BulletinId(id), form.version());
        return Pages.to(frame.at(new BulletinId(id).path()));
    }

    @PostMapping("/{district}/bulletins/{id}/publish")
    ModelAndView publish(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        desk.publish(actor.current(), new BulletinId(id), form.version());
        return Pages.to(frame.at(new BulletinId(id).path()));
    }

    private ModelAndView page(Form form, Wording w, BulletinFacts drawn, @Nullable BulletinView bulletin) {
        ModelAndView page = form.on("publishing/form");
        page.addObject("bulletin", bulletin);
        page.addObject("facts", drawn);
        page.addObject("byLines", byLines.choices(w));
        page.addObject("keeps", contributors.mayKeep(actor.current()).isAllowed());
        return page;
    }
}
