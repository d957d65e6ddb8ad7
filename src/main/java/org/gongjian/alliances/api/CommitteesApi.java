package org.gongjian.alliances.api;

import java.util.List;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.committee.Committee;
import org.gongjian.alliances.committee.CommitteeAction;
import org.gongjian.alliances.committee.CommitteeDesk;
import org.gongjian.alliances.committee.CommitteeId;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.alliances.committee.DescribeCommittee;
import org.gongjian.alliances.committee.Meeting;
import org.gongjian.alliances.committee.MeetingDesk;
import org.gongjian.alliances.committee.MeetingId;
import org.gongjian.alliances.committee.Member;
import org.gongjian.alliances.committee.PlanMeeting;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coordination committees and their meetings. Anybody reads committees and published minutes. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/committees")
class CommitteesApi {

    private static final int MEETINGS = 200;

    private final Committees committees;
    private final CommitteeDesk desk;
    private final MeetingDesk meetings;
    private final CurrentActor actor;
    private final Answers.Of<CommitteeId, Committee> answers;
    private final Answers.Of<MeetingId, Meeting> meetingAnswers;

    CommitteesApi(
            Committees committees, CommitteeDesk desk, MeetingDesk meetings, CurrentActor actor, Answers answers) {
        this.committees = committees;
        this.desk = desk;
        this.meetings = meetings;
        this.actor = actor;
        this.answers = answers.of(committees::require, Committee::version);
        this.meetingAnswers = answers.of(id -> committees.open(actor.current(), id), Meeting::version);
    }

    /** Latest first. */
    @GetMapping
    Slice<Committee> list(Part part) {
        return part.ofOneMore(committees.latest(part.after(CommitteeId.class), part.size() + 1), Committee::id);
    }

    @GetMapping("/{id}")
    ResponseEntity<Committee> show(@PathVariable CommitteeId id) {
        return answers.shown(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Committee> found(@RequestBody DescribeCommittee committee) {
        CommitteeId id = desk.found(actor.current(), committee);
        return answers.made(id, id.value());
    }

    /** What is said of a committee. */
    record CommitteeFacts(
            @Longest(200) Localized name,
            @Longest(1_000) @Nullable Localized purpose,
            UnitId host,
            @Nullable AllianceId alliance,
            List<Member> members) {}

    @PutMapping("/{id}")
    ResponseEntity<Committee> change(@PathVariable CommitteeId id, Version version, @RequestBody CommitteeFacts facts) {
        desk.change(
                actor.current(),
                new DescribeCommittee(
                        id, facts.name(), facts.purpose(), facts.host(), facts.alliance(), facts.members()),
                version.number());
        return answers.shown(id);
    }

    /** The latest two hundred; without a mandate for the committee those with published minutes. */
    @GetMapping("/{id}/meetings")
    Slice<Meeting> meetings(@PathVariable CommitteeId id) {
        return Slice.all(committees.meetings(actor.current(), committees.require(id), MEETINGS));
    }

    /** What is not finished of what its meetings gave units to do, the earliest deadline first. */
    @GetMapping("/{id}/actions")
    Slice<CommitteeAction> actions(@PathVariable CommitteeId id) {
        return Slice.all(committees.unfinished(actor.current(), committees.require(id)));
    }

    @PostMapping("/{id}/meetings")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Meeting> plan(@PathVariable CommitteeId id, @RequestBody PlanMeeting meeting) {
        MeetingId planned = meetings.plan(actor.current(), id, meeting);
        return meetingAnswers.made(planned, planned.value());
    }
}
