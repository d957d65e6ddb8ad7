package org.gongjian.operations.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.Measure;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.Target;
import org.gongjian.alliances.Term;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.alliances.committee.ActionDesk;
import org.gongjian.alliances.committee.ActionId;
import org.gongjian.alliances.committee.AgendaItem;
import org.gongjian.alliances.committee.AgendaItemId;
import org.gongjian.alliances.committee.Attendee;
import org.gongjian.alliances.committee.CommitteeDesk;
import org.gongjian.alliances.committee.CommitteeId;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.alliances.committee.DescribeCommittee;
import org.gongjian.alliances.committee.Meeting;
import org.gongjian.alliances.committee.MeetingDesk;
import org.gongjian.alliances.committee.MeetingId;
import org.gongjian.alliances.committee.Member;
import org.gongjian.alliances.committee.MinutesDraft;
import org.gongjian.alliances.committee.PlanMeeting;
import org.gongjian.alliances.committee.ResolutionId;
import org.gongjian.alliances.committee.Resolve;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The community's Party Building Coordination Committee and its agreement with Kangcheng Century. The report has the committee,
 * the two-way interaction and the car team; days, meetings, targets and actions are the demo's.
 */
@Component
@Profile("demo")
class ZhongbeiCommittee {

    private static final LocalDate SINCE = LocalDate.of(2023, 11, 20);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 12);
    private static final LocalDate SECOND = LocalDate.of(2024, 3, 22);

    private final CommitteeDesk committees;
    private final Committees reading;
    private final MeetingDesk meetings;
    private final ActionDesk actions;
    private final MinutesDraft draft;
    private final AgreementDesk agreements;
    private final DemoClock clock;

    ZhongbeiCommittee(
            CommitteeDesk committees,
            Committees reading,
            MeetingDesk meetings,
            ActionDesk actions,
            MinutesDraft draft,
            AgreementDesk agreements,
            DemoClock clock) {
        this.committees = committees;
        this.reading = reading;
        this.meetings = meetings;
        this.actions = actions;
        this.draft = draft;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Both sides promise, and each confirms in its own account. */
    void pair(ZhongbeiSetting setting, Actor coordinator, Actor kangcheng) {
        AgreementId id = AgreementId.next();
        clock.standAt(LocalDate.of(2023, 12, 18), LocalTime.of(10, 0));
        agreements.draft(coordinator, new WriteAgreement(id, null, text(setting)));
        agreements.confirm(coordinator, id, setting.community().unit(), 1);
        clock.standAt(LocalDate.of(2023, 12, 20), LocalTime.of(15, 0));
        agreements.confirm(kangcheng, id, setting.kangcheng(), 1);
    }

    /** A first meeting that gives two actions, and a second that accepts one of them. */
    void meet(ZhongbeiSetting setting, Actor coordinator, Actor cars) {
        clock.standAt(SINCE, LocalTime.of(9, 0));
        CommitteeId committee = committees.found(
                coordinator,
                new DescribeCommittee(
                        CommitteeId.next(),
                        Localized.of(
                                "中北路社区党建工作协调委员会", "Party Building Coordination Committee of Zhongbei Road Community"),
                        Localized.of(
                                "居中搭台，推动社区和辖区共建单位双向认领、双向服务",
                                "Brings the community and the co-building units of the area together: each takes on work for the other"),
                        setting.community().unit(),
                        null,
                        List.of(
                                new Member(setting.secretary(), Member.Role.CHAIR, SINCE, null),
                                new Member(setting.coordinatorPost(), Member.Role.SECRETARY, SINCE, null),
                                new Member(setting.contactPost(), Member.Role.MEMBER, SINCE, null),
                                new Member(setting.teamLeader(), Member.Role.MEMBER, SINCE, null))));
        ActionId visit = ActionId.next();
        first(setting, coordinator, committee, visit);
        clock.standAt(LocalDate.of(2024, 3, 4), LocalTime.of(10, 0));
        actions.report(
                cars,
                visit,
                Localized.of(
                        "3月1日出动爱心车，送党员和居民到中国电影博物馆参观。",
                        "On 1 March the volunteer cars took Party members and residents to the China Film Museum."),
                1);
        second(setting, coordinator, committee, visit);
    }

    private void first(ZhongbeiSetting setting, Actor coordinator, CommitteeId committee, ActionId visit) {
        MeetingId meeting = held(
                coordinator,
                committee,
                FIRST,
                Localized.of("2024年第一次联席会议", "First joint meeting of 2024"),
                List.of(
                        AgendaItem.of(
                                Localized.of("商定2024年学雷锋系列活动", "The “Learning from Lei Feng” series of 2024"),
                                setting.secretary()),
                        AgendaItem.of(
                                Localized.of(
                                        "社区为车队和企业提供的服务", "What the community does for the car team and the company"),
                                setting.coordinatorPost())),
                setting);
        meetings.resolve(
                coordinator,
                meeting,
                new Resolve(
                        ResolutionId.next(),
                        Localized.of(
                                "以学雷锋日参访开启全年系列活动，车队和社区双向服务。",
                                "The year’s series opens with a Lei Feng Day visit; team and community serve each other."),
                        List.of(
                                new Resolve.Give(
                                        visit,
                                        Localized.of("组织爱心车接送参访的党员和居民", "Have the volunteer cars ready for the visit"),
                                        setting.carTeam(),
                                        setting.teamLeader(),
                                        LocalDate.of(2024, 3, 1)),
                                new Resolve.Give(
                                        ActionId.next(),
                                        Localized.of(
                                                "为司机师傅开放社区阅览室和活动室",
                                                "Open the community’s reading room and activity room to the drivers"),
                                        setting.community().unit(),
                                        setting.coordinatorPost(),
                                        LocalDate.of(2024, 6, 30)))));
        minute(coordinator, meeting, 3);
        publish(coordinator, meeting, 4);
    }

    private void second(ZhongbeiSetting setting, Actor coordinator, CommitteeId committee, ActionId visit) {
        MeetingId meeting = held(
                coordinator,
                committee,
                SECOND,
                Localized.of("2024年第二次联席会议", "Second joint meeting of 2024"),
                List.of(AgendaItem.of(
                        Localized.of("学雷锋日参访情况", "How the Lei Feng Day visit went"), setting.secretary())),
                setting);
        minute(coordinator, meeting, 3);
        actions.accept(coordinator, meeting, visit, 2);
        publish(coordinator, meeting, 4);
    }

    private MeetingId held(
            Actor coordinator,
            CommitteeId committee,
            LocalDate day,
            Localized title,
            List<AgendaItem> agenda,
            ZhongbeiSetting setting) {
        ZonedDateTime startsAt = day.atTime(14, 0).atZone(DemoClock.ZONE);
        clock.standAt(day.minusDays(18), LocalTime.of(9, 0));
        MeetingId meeting = meetings.plan(
                coordinator,
                committee,
                new PlanMeeting(
                        MeetingId.next(),
                        title,
                        startsAt.toInstant(),
                        Localized.of("中北路社区会议室", "Meeting room of Zhongbei Road Community"),
                        agenda));
        meetings.call(coordinator, meeting, null, 1);
        clock.standAt(day, LocalTime.of(16, 0));
        meetings.hold(
                coordinator,
                meeting,
                List.of(
                        new Attendee(setting.secretary(), Attendee.Manner.PRESENT, null),
                        new Attendee(setting.coordinatorPost(), Attendee.Manner.PRESENT, null),
                        new Attendee(setting.contactPost(), Attendee.Manner.PRESENT, null),
                        new Attendee(
                                setting.teamLeader(),
                                Attendee.Manner.SUBSTITUTE,
                                Localized.of("车队司机师傅", "a driver of the team"))),
                2);
        return meeting;
    }

    /** As drafted from the agenda. */
    private void minute(Actor coordinator, MeetingId id, int version) {
        Meeting meeting = reading.open(coordinator, id);
        Map<AgendaItemId, Localized> minutes = new LinkedHashMap<>(draft.of(meeting));
        meetings.minute(coordinator, id, minutes, version);
    }

    private void publish(Actor coordinator, MeetingId id, int version) {
        meetings.publish(coordinator, id, version);
    }

    private static AgreementText text(ZhongbeiSetting setting) {
        return new AgreementText(
                Localized.of("中北路社区与康城世纪结对共建协议", "Pairing agreement of Zhongbei Road Community and Kangcheng Century"),
                new Term(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)),
                List.of(
                        new Party(setting.community().unit(), setting.secretary(), setting.coordinatorPost()),
                        new Party(setting.kangcheng(), setting.contactPost(), null)),
                List.of(Localized.of("学雷锋融入日常和社区治理", "the spirit of Lei Feng in daily life and community governance")),
                List.of(Localized.of("双向认领、双向服务", "each takes on work for the other")),
                List.of(
                        Localized.of("聚资源", "gathering resources"),
                        Localized.of("链企业", "linking enterprises"),
                        Localized.of("育场景", "nurturing scenes"),
                        Localized.of("促活动", "promoting activities")),
                null,
                List.of(
                        new Commitment(
                                CommitmentId.next(),
                                setting.kangcheng(),
                                Localized.of(
                                        "雷锋车队每季度为辖区老人和居民出车服务",
                                        "The Lei Feng car team drives for elderly people and residents of the area every quarter"),
                                new Target(Measure.NOTED, 1, Target.Per.QUARTER)),
                        new Commitment(
                                CommitmentId.next(),
                                setting.community().unit(),
                                Localized.of(
                                        "社区活动室每月向司机师傅开放两个星期六",
                                        "The community’s activity room is open to the drivers on two Saturdays a month"),
                                new Target(Measure.NOTED, 2, Target.Per.MONTH, DayOfWeek.SATURDAY))));
    }
}
