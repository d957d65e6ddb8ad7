package org.gongjian.alliances.committee.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.alliances.committee.ActionId;
import org.gongjian.alliances.committee.Committee;
import org.gongjian.alliances.committee.CommitteeAction;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.alliances.committee.Meeting;
import org.gongjian.alliances.committee.MeetingDesk;
import org.gongjian.alliances.committee.MeetingId;
import org.gongjian.alliances.committee.MeetingState;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.district.Today;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one meeting: its agenda, and once it was held, its minutes. */
@Controller
class MeetingController {

    private final Committees committees;
    private final MeetingDesk desk;
    private final AlliancePolicies policies;
    private final CommitteeNames names;
    private final History history;
    private final Today today;
    private final Clock clock;
    private final CurrentActor actor;

    MeetingController(
            Committees committees,
            MeetingDesk desk,
            AlliancePolicies policies,
            CommitteeNames names,
            History history,
            Today today,
            Clock clock,
            CurrentActor actor) {
        this.committees = committees;
        this.desk = desk;
        this.policies = policies;
        this.names = names;
        this.history = history;
        this.today = today;
        this.clock = clock;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/meetings/{id}")
    ModelAndView show(@PathVariable UUID id) {
        Actor reader = actor.current();
        Meeting meeting = committees.open(reader, new MeetingId(id));
        Committee committee = committees.require(meeting.committee());
        Map<ActionId, CommitteeAction> carried = committees
                .allActions(meeting.agenda().stream()
                        .flatMap(item -> Stream.ofNullable(item.action()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(CommitteeAction::id, Function.identity()));
        List<CommitteeAction> every = Stream.concat(
                        carried.values().stream(),
                        meeting.resolutions().stream().flatMap(resolution -> resolution.actions().stream()))
                .toList();
        boolean keeps = desk.mayKeep(reader, meeting.committee()).isAllowed();
        ModelAndView page = new ModelAndView("alliances/meeting", "meeting", meeting);
        page.addObject("committee", committee);
        page.addObject("today", today.date());
        page.addObject("callBy", meeting.callBy(today.zone(), policies.current().callDays()));
        page.addObject("carried", carried);
        page.addObject("posts", names.postsOf(committee, meeting));
        page.addObject("owners", names.ownersOf(every));
        page.addObject(
                "there",
                meeting.attendance().stream().filter(one -> one.isThere()).count());
        page.addObject("answering", keeps && meeting.state() == MeetingState.HELD);
        page.addObject("actions", keeps ? actions(meeting) : List.of());
        page.addObject("history", history.of(meeting.id().ref()));
        return page;
    }

    @PostMapping("/{district}/alliances/meetings/{id}/publish")
    ModelAndView publish(@PathVariable UUID id, @RequestParam int version, @ModelAttribute("frame") PageFrame frame) {
        MeetingId meeting = new MeetingId(id);
        desk.publish(actor.current(), meeting, version);
        return SeeOther.at(frame.at(meeting.path()));
    }

    private List<Action> actions(Meeting meeting) {
        String path = meeting.id().path();
        List<Action> actions = new ArrayList<>();
        switch (meeting.state()) {
            case PLANNED -> {
                actions.add(Action.link(
                                "alliances.meeting.action.call", path + "/call", 10, meeting.mayCall(clock.instant()))
                        .asPrimary());
                actions.add(Action.link("alliances.meeting.action.change", path + "/edit", 20, meeting.mayChange()));
                actions.add(Action.link("alliances.meeting.action.cancel", path + "/cancel", 30, meeting.mayCancel()));
            }
            case CALLED -> {
                actions.add(Action.link(
                                "alliances.meeting.action.hold", path + "/hold", 10, meeting.mayHold(clock.instant()))
                        .asPrimary());
                actions.add(Action.link("alliances.meeting.action.cancel", path + "/cancel", 30, meeting.mayCancel()));
            }
            case HELD -> {
                actions.add(Action.link("alliances.meeting.action.minute", path + "/minutes", 10, meeting.mayMinute())
                        .asPrimary());
                actions.add(
                        Action.link("alliances.meeting.action.resolve", path + "/resolve", 20, meeting.mayMinute()));
                actions.add(Action.post(
                        "alliances.meeting.action.publish",
                        path + "/publish?version=" + meeting.version(),
                        30,
                        meeting.mayPublish()));
            }
            case PUBLISHED, CANCELLED -> {}
        }
        return actions;
    }
}
