package org.gongjian.alliances.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.alliances.committee.ActionDesk;
import org.gongjian.alliances.committee.ActionId;
import org.gongjian.alliances.committee.AgendaItem;
import org.gongjian.alliances.committee.AgendaItemId;
import org.gongjian.alliances.committee.Attendee;
import org.gongjian.alliances.committee.CommitteeAction;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.alliances.committee.Meeting;
import org.gongjian.alliances.committee.MeetingDesk;
import org.gongjian.alliances.committee.MeetingId;
import org.gongjian.alliances.committee.PlanMeeting;
import org.gongjian.alliances.committee.Resolve;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings of committees: planned, called, held, minuted, published; and what they answer to actions. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/meetings/{id}")
class MeetingsApi {

    private final Committees committees;
    private final MeetingDesk desk;
    private final ActionDesk actions;
    private final CurrentActor actor;
    private final Answers.Of<MeetingId, Meeting> answers;

    MeetingsApi(Committees committees, MeetingDesk desk, ActionDesk actions, CurrentActor actor, Answers answers) {
        this.committees = committees;
        this.desk = desk;
        this.actions = actions;
        this.actor = actor;
        this.answers = answers.of(id -> committees.open(actor.current(), id), Meeting::version);
    }

    @GetMapping
    ResponseEntity<Meeting> show(@PathVariable MeetingId id) {
        return answers.shown(id);
    }

    /** What is planned of a meeting. */
    record MeetingPlan(
            @Longest(200) Localized title,
            Instant startsAt,
            @Longest(200) Localized place,
            List<AgendaItem> agenda) {}

    @PutMapping
    ResponseEntity<Meeting> change(@PathVariable MeetingId id, Version version, @RequestBody MeetingPlan plan) {
        desk.change(
                actor.current(),
                new PlanMeeting(readable(id), plan.title(), plan.startsAt(), plan.place(), plan.agenda()),
                version.number());
        return answers.shown(id);
    }

    /** @param lateReason why the members are told later than the district's rule says */
    record Call(@Longest(500) @Nullable Localized lateReason) {}

    @PostMapping("/call")
    ResponseEntity<Meeting> call(@PathVariable MeetingId id, Version version, @RequestBody Call call) {
        desk.call(actor.current(), readable(id), call.lateReason(), version.number());
        return answers.shown(id);
    }

    /** Why it does not take place. */
    record Cancellation(@Longest(500) Localized reason) {}

    @PostMapping("/cancellation")
    ResponseEntity<Meeting> cancel(
            @PathVariable MeetingId id, Version version, @RequestBody Cancellation cancellation) {
        desk.cancel(actor.current(), readable(id), cancellation.reason(), version.number());
        return answers.shown(id);
    }

    /** Whether each member of that day took part. */
    record TakingPart(List<Attendee> attendance) {}

    @PostMapping("/attendance")
    ResponseEntity<Meeting> hold(@PathVariable MeetingId id, Version version, @RequestBody TakingPart part) {
        desk.hold(actor.current(), readable(id), part.attendance(), version.number());
        return answers.shown(id);
    }

    /** What was said to an item of the agenda. */
    record Said(AgendaItemId item, @Longest(5_000) Localized words) {}

    /** What was said, item by item. */
    record Minutes(List<Said> minutes) {}

    @PostMapping("/minutes")
    ResponseEntity<Meeting> minute(@PathVariable MeetingId id, Version version, @RequestBody Minutes minutes) {
        Map<AgendaItemId, Localized> said = new LinkedHashMap<>();
        minutes.minutes().forEach(one -> said.put(one.item(), one.words()));
        desk.minute(actor.current(), readable(id), said, version.number());
        return answers.shown(id);
    }

    @PostMapping("/resolutions")
    ResponseEntity<Meeting> resolve(@PathVariable MeetingId id, @RequestBody Resolve resolve) {
        desk.resolve(actor.current(), readable(id), resolve);
        return answers.shown(id);
    }

    @PostMapping("/publication")
    ResponseEntity<Meeting> publish(@PathVariable MeetingId id, Version version) {
        desk.publish(actor.current(), readable(id), version.number());
        return answers.shown(id);
    }

    /** What a meeting finds of an action. */
    enum Finding {
        DONE,
        RETURNED,
        DROPPED
    }

    /**
     * A meeting's answer to an action.
     *
     * @param version of the action
     * @param reason for one that is returned or dropped
     */
    record ActionAnswer(
            ActionId action,
            int version,
            Finding finding,
            @Longest(1_000) @Nullable Localized reason) {}

    @PostMapping("/answers")
    CommitteeAction answer(@PathVariable MeetingId id, @RequestBody ActionAnswer answer) {
        MeetingId in = readable(id);
        switch (answer.finding()) {
            case DONE -> actions.accept(actor.current(), in, answer.action(), answer.version());
            case RETURNED -> actions.sendBack(actor.current(), in, answer.action(), reason(answer), answer.version());
            case DROPPED -> actions.drop(actor.current(), in, answer.action(), reason(answer), answer.version());
        }
        return committees.open(actor.current(), answer.action());
    }

    private static Localized reason(ActionAnswer answer) {
        if (answer.reason() == null) {
            throw Refused.invalid("reason", Reason.of("frame.fault.missing"));
        }
        return answer.reason();
    }

    private MeetingId readable(MeetingId id) {
        return committees.open(actor.current(), id).id();
    }
}
