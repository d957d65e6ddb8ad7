package org.gongjian.alliances.committee.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.committee.ActionDesk;
import org.gongjian.alliances.committee.ActionId;
import org.gongjian.alliances.committee.CommitteeAction;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.alliances.committee.Meeting;
import org.gongjian.alliances.committee.MeetingDesk;
import org.gongjian.alliances.committee.MeetingId;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one action, its owner's report, and a meeting's answer to it. */
@Controller
class ActionController {

    private static final int WORDS = 1_000;

    private final Committees committees;
    private final ActionDesk desk;
    private final MeetingDesk meetings;
    private final CommitteeNames names;
    private final History history;
    private final Today today;
    private final CurrentActor actor;

    ActionController(
            Committees committees,
            ActionDesk desk,
            MeetingDesk meetings,
            CommitteeNames names,
            History history,
            Today today,
            CurrentActor actor) {
        this.committees = committees;
        this.desk = desk;
        this.meetings = meetings;
        this.names = names;
        this.history = history;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/actions/{id}")
    ModelAndView show(@PathVariable UUID id) {
        CommitteeAction action = committees.open(actor.current(), new ActionId(id));
        ModelAndView page = new ModelAndView("alliances/action");
        about(page, action);
        page.addObject(
                "actions",
                actor.current().actsFor(action.owner())
                        ? List.of(Action.link(
                                        "alliances.committee.action.report",
                                        action.id().path() + "/report",
                                        10,
                                        desk.mayReport(actor.current(), action))
                                .asPrimary())
                        : List.of());
        page.addObject("history", history.of(action.id().ref()));
        return page;
    }

    @GetMapping("/{district}/alliances/actions/{id}/report")
    ModelAndView report(@PathVariable UUID id) {
        CommitteeAction action = committees.open(actor.current(), new ActionId(id));
        desk.mayReport(actor.current(), action).orForbid();
        return about(
                Form.blank()
                        .with("id", null)
                        .with("version", action.version())
                        .with("report", action.report())
                        .on("alliances/action-report"),
                action);
    }

    @PostMapping("/{district}/alliances/actions/{id}/report")
    ModelAndView report(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        CommitteeAction action = committees.open(actor.current(), new ActionId(id));
        desk.mayReport(actor.current(), action).orForbid();
        Optional<Localized> words = form.localized("report", WORDS);
        return form.submit(() -> {
                    desk.report(actor.current(), action.id(), words.orElseThrow(), form.version());
                    return SeeOther.at(frame.at(action.id().path()));
                })
                .orElseGet(() -> about(newest(form, action).on("alliances/action-report"), action));
    }

    @PostMapping("/{district}/alliances/meetings/{id}/actions/{action}/accept")
    ModelAndView accept(
            @PathVariable UUID id,
            @PathVariable UUID action,
            @RequestParam int version,
            @ModelAttribute("frame") PageFrame frame) {
        Meeting meeting = mine(id);
        desk.accept(actor.current(), meeting.id(), new ActionId(action), version);
        return SeeOther.at(frame.at(meeting.id().path()));
    }

    @GetMapping("/{district}/alliances/meetings/{id}/actions/{action}/answer")
    ModelAndView answer(@PathVariable UUID id, @PathVariable UUID action) {
        Meeting meeting = mine(id);
        CommitteeAction now = committees.open(actor.current(), new ActionId(action));
        return answerPage(Form.blank().with("id", null).with("version", now.version()), meeting, now);
    }

    /** Returned to its owner, or dropped where {@code drop} is ticked. */
    @PostMapping("/{district}/alliances/meetings/{id}/actions/{action}/answer")
    ModelAndView answer(
            @PathVariable UUID id, @PathVariable UUID action, Form form, @ModelAttribute("frame") PageFrame frame) {
        Meeting meeting = mine(id);
        CommitteeAction now = committees.open(actor.current(), new ActionId(action));
        Optional<Localized> why = form.localized("reason", WORDS);
        return form.submit(() -> {
                    if (form.isTicked("drop")) {
                        desk.drop(actor.current(), meeting.id(), now.id(), why.orElseThrow(), form.version());
                    } else {
                        desk.sendBack(actor.current(), meeting.id(), now.id(), why.orElseThrow(), form.version());
                    }
                    return SeeOther.at(frame.at(meeting.id().path()));
                })
                .orElseGet(() -> answerPage(newest(form, now), meeting, now));
    }

    private Meeting mine(UUID id) {
        Meeting meeting = committees.open(actor.current(), new MeetingId(id));
        meetings.mayKeep(actor.current(), meeting.committee()).orForbid();
        meeting.mayMinute().orConflict();
        return meeting;
    }

    private static Form newest(Form form, CommitteeAction action) {
        return form.isStale() ? form.with("version", action.version()) : form;
    }

    private ModelAndView answerPage(Form form, Meeting meeting, CommitteeAction action) {
        return about(form.on("alliances/action-answer").addObject("answering", meeting), action);
    }

    private ModelAndView about(ModelAndView page, CommitteeAction action) {
        page.addObject("action", action);
        page.addObject("today", today.date());
        page.addObject("committee", committees.require(action.committee()));
        page.addObject("owner", names.units(List.of(action.owner())).get(action.owner()));
        page.addObject(
                "post",
                action.ownerPost() == null
                        ? null
                        : names.posts(List.of(action.ownerPost())).get(action.ownerPost()));
        page.addObject(
                "meeting",
                committees.allMeetings(List.of(action.meeting())).stream()
                        .filter(one -> one.isPublic()
                                || committees.readsAll(actor.current(), committees.require(one.committee())))
                        .findFirst()
                        .orElse(null));
        return page;
    }
}
