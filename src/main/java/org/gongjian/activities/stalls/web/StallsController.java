package org.gongjian.activities.stalls.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.stalls.Entry;
import org.gongjian.activities.stalls.Stall;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.Stalls;
import org.gongjian.activities.stalls.WriteStall;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.papers.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The stalls of an activity: a list for everybody, forms for whoever keeps it. */
@Controller
class StallsController {

    private static final int WORDS = 200;
    private static final int QR = 200;

    private final Activities activities;
    private final Stalls stalls;
    private final StallDesk desk;
    private final UnitOffers offers;
    private final History history;
    private final PublicUrl url;
    private final CurrentActor actor;

    StallsController(
            Activities activities,
            Stalls stalls,
            StallDesk desk,
            UnitOffers offers,
            History history,
            PublicUrl url,
            CurrentActor actor) {
        this.activities = activities;
        this.stalls = stalls;
        this.desk = desk;
        this.offers = offers;
        this.history = history;
        this.url = url;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/stalls")
    ModelAndView list(@PathVariable UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        return new ModelAndView("activities/stalls/list")
                .addObject("activity", activity)
                .addObject("stalls", stalls.of(activity.id()))
                .addObject("served", stalls.servedAt(activity.id()))
                .addObject("mayKeep", desk.mayKeep(actor.current(), activity).isAllowed());
    }

    @GetMapping("/{district}/activities/{id}/stalls/new")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        int next = stalls.of(activity.id()).size() + 1;
        return form(Form.blank().with("number", next), activity, null, w);
    }

    @PostMapping("/{district}/activities/{id}/stalls")
    ModelAndView add(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Optional<StallId> stall = form.id("id", StallId::new);
        Optional<WriteStall> written = stall.flatMap(added -> read(form, added));
        return written.flatMap(write -> form.submit(() -> {
                    desk.add(actor.current(), activity.id(), write);
                    return SeeOther.at(frame.at(activity.path() + "/stalls"));
                }))
                .orElseGet(() -> form(form, activity, null, w));
    }

    @GetMapping("/{district}/activities/{id}/stalls/{stall}")
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID stall, @ModelAttribute("frame") PageFrame frame) {
        return page(Form.blank(), stalls.require(new ActivityId(id), new StallId(stall)), frame);
    }

    @GetMapping("/{district}/activities/{id}/stalls/{stall}/edit")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID stall, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        Stall there = stalls.require(activity.id(), new StallId(stall)).stall();
        UnitId unit = there.unit();
        Form form = Form.blank()
                .with("id", null)
                .with("version", there.version())
                .with("number", there.number())
                .with("unit", unit == null ? null : unit.value())
                .with("host", there.host())
                .with("service", there.service());
        return form(form, activity, there, w);
    }

    @PostMapping("/{district}/activities/{id}/stalls/{stall}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID stall,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Stall there = stalls.require(activity.id(), new StallId(stall)).stall();
        return read(form, there.id())
                .flatMap(write -> form.submit(() -> {
                    desk.change(actor.current(), there.id(), form.version(), write);
                    return SeeOther.at(frame.at(there.path()));
                }))
                .orElseGet(
                        () -> form(form.isStale() ? form.with("version", there.version()) : form, activity, there, w));
    }

    @PostMapping("/{district}/activities/{id}/stalls/{stall}/estimate")
    ModelAndView estimate(
            @PathVariable UUID id, @PathVariable UUID stall, Form form, @ModelAttribute("frame") PageFrame frame) {
        Stalls.Kept kept = entered(id, stall);
        Optional<UUID> key = form.id("id", value -> value);
        Optional<Integer> served = form.count("served", Entry.MOST);
        return form.submit(() -> {
                    desk.estimate(actor.current(), kept.stall().id(), key.orElseThrow(), served.orElseThrow());
                    return SeeOther.at(frame.at(kept.stall().path()));
                })
                .orElseGet(() -> page(form, kept, frame));
    }

    @PostMapping("/{district}/activities/{id}/stalls/{stall}/correction")
    ModelAndView correct(
            @PathVariable UUID id, @PathVariable UUID stall, Form form, @ModelAttribute("frame") PageFrame frame) {
        Stalls.Kept kept = entered(id, stall);
        Optional<UUID> key = form.id("id", value -> value);
        Optional<Integer> change = change(form);
        Optional<String> why = form.text("why", WORDS);
        return form.submit(() -> {
                    desk.correct(
                            actor.current(),
                            kept.stall().id(),
                            key.orElseThrow(),
                            change.orElseThrow(),
                            why.orElseThrow());
                    return SeeOther.at(frame.at(kept.stall().path()));
                })
                .orElseGet(() -> page(form, kept, frame));
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }

    private Stalls.Kept entered(UUID id, UUID stall) {
        Stalls.Kept kept = stalls.require(new ActivityId(id), new StallId(stall));
        desk.mayEnter(actor.current(), kept.stall()).orForbid();
        return kept;
    }

    /** One more or fewer: a whole number with its sign. */
    private static Optional<Integer> change(Form form) {
        String typed =
                form.value("change").strip().replace('－', '-').replace('−', '-').replace("＋", "");
        if (typed.matches("[+-]?\\d{1,6}")) {
            return Optional.of(Integer.parseInt(typed));
        }
        form.fault("change", Reason.of("activities.stalls.correction.form"));
        return Optional.empty();
    }

    private static Optional<WriteStall> read(Form form, StallId id) {
        Optional<String> number = form.text("number", WORDS);
        Optional<UnitId> unit = form.optionalId("unit", UnitId::new);
        Optional<Localized> host = form.optionalLocalized("host", Form.LINE);
        Optional<Localized> service = form.localized("service", Form.LINE);
        return form.submit(() ->
                new WriteStall(id, number.orElseThrow(), unit.orElse(null), host.orElse(null), service.orElseThrow()));
    }

    private ModelAndView form(Form form, ActivityView activity, @Nullable Stall stall, Wording w) {
        return form.on("activities/stalls/form")
                .addObject("activity", activity)
                .addObject("stall", stall)
                .addObject("units", offers.called(w));
    }

    private ModelAndView page(Form form, Stalls.Kept kept, PageFrame frame) {
        Stall stall = kept.stall();
        ActivityView activity = activities.require(stall.activity());
        boolean mayEnter = desk.mayEnter(actor.current(), stall).isAllowed();
        String visit = url.whole(frame.at(stall.path() + "/visit"));
        return form.on("activities/stalls/stall")
                .addObject("activity", activity)
                .addObject("kept", kept)
                .addObject("mayKeep", desk.mayKeep(actor.current(), activity).isAllowed())
                .addObject("mayEnter", mayEnter)
                .addObject("now", desk.mayEnterNow(activity))
                .addObject("entries", mayEnter ? stalls.answeredFor(stall.id()) : List.of())
                .addObject("estimateKey", NewId.uuid())
                .addObject("correctionKey", NewId.uuid())
                .addObject("sign", new QrCode(visit).dataUri(QR))
                .addObject("signAddress", visit)
                .addObject("history", history.of(stall.id().ref()));
    }
}
