package org.gongjian.operations.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.checkin.CheckIn;
import org.gongjian.activities.checkin.CheckInId;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.gongjian.service.EnterHours;
import org.gongjian.service.ServiceChanges;
import org.gongjian.service.ServiceDesk;
import org.gongjian.service.ServiceId;
import org.gongjian.service.Span;
import org.gongjian.service.certificates.AskCertificate;
import org.gongjian.service.certificates.CertificateDesk;
import org.gongjian.service.certificates.CertificateId;
import org.gongjian.service.certificates.Template;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Mornings of volunteer service, the demo's own: a roll, what was confirmed from it, a certificate of that. */
@Component
@Profile("demo")
class DemoHours {

    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.of(11, 0);

    private final DemoHouse house;
    private final ShiftDesk shifts;
    private final SignUpDesk signUps;
    private final CheckIns checkIns;
    private final ServiceDesk desk;
    private final ServiceChanges changes;
    private final CertificateDesk certificates;

    DemoHours(
            DemoHouse house,
            ShiftDesk shifts,
            SignUpDesk signUps,
            CheckIns checkIns,
            ServiceDesk desk,
            ServiceChanges changes,
            CertificateDesk certificates) {
        this.house = house;
        this.shifts = shifts;
        this.signUps = signUps;
        this.checkIns = checkIns;
        this.desk = desk;
        this.changes = changes;
        this.certificates = certificates;
    }

    /** A morning whose roll is complete. */
    record Morning(ActivityId activity, ShiftId shift, LocalDate day, List<ServiceId> services) {

        Morning {
            services = List.copyOf(services);
        }
    }

    /** Everybody signs up two days before, comes and stays to the end. */
    Morning serve(Actor coordinator, DemoCommunity community, Localized title, LocalDate day, List<PersonId> persons) {
        house.clock().standAt(day.minusDays(2), LocalTime.of(10, 0));
        ActivityId activity = house.activities().plan(coordinator, details(community, title, day));
        ShiftId shift = shifts.add(
                coordinator,
                activity,
                ShiftId.next(),
                new ShiftDetails(
                        null,
                        at(day, FROM),
                        at(day, UNTIL),
                        true,
                        persons.size() + 2,
                        SignUpTerms.open(at(day.minusDays(2), FROM), at(day, FROM.minusHours(1)))));
        List<ServiceId> services = new ArrayList<>();
        List<CheckIn> roll = new ArrayList<>();
        for (PersonId person : persons) {
            SignUpId id = SignUpId.next();
            signUps.signUpTogether(
                    coordinator, activity, new SignUpTogether(id, shift, false, List.of(person), List.of(), false));
            services.add(ServiceId.of(id));
            roll.add(step(CheckIn.Kind.IN, id, at(day, FROM)));
            roll.add(step(CheckIn.Kind.OUT, id, at(day, UNTIL)));
        }
        house.clock().standAt(day, UNTIL.plusMinutes(20));
        checkIns.take(coordinator, activity, shift, roll);
        house.activities().hold(coordinator, activity, new ActivityResult(null, null), List.of());
        return new Morning(activity, shift, day, services);
    }

    /** Two days later what the roll says counts. */
    void confirm(Actor coordinator, Morning morning) {
        house.clock().standAt(morning.day().plusDays(2), LocalTime.of(9, 30));
        desk.confirmAll(coordinator, morning.activity(), morning.shift(), morning.services());
    }

    /** Somebody the roll does not have is entered by one person, and a second one says so too. */
    void enter(Actor coordinator, Actor second, Morning morning, PersonId person, String why) {
        ServiceId id = ServiceId.of(SignUpId.next());
        Span span = new Span(at(morning.day(), FROM), at(morning.day(), UNTIL));
        desk.enter(coordinator, morning.activity(), morning.shift(), new EnterHours(id, person, span, why));
        changes.decide(second, id, 1, true, null, null);
    }

    void certify(Actor coordinator, PersonId person, Template template) {
        certificates.ask(coordinator, new AskCertificate(CertificateId.next(), person, template, null, null));
    }

    private static CheckIn step(CheckIn.Kind kind, SignUpId who, Instant at) {
        return new CheckIn(CheckInId.next(), kind, CheckIn.Way.ROLL_CALL, who, null, at, null);
    }

    private static ActivityDetails details(DemoCommunity community, Localized title, LocalDate day) {
        return new ActivityDetails(
                title,
                null,
                null,
                Localized.of("志愿者服务居民，演示数据", "Volunteers serve residents; the demo’s own"),
                null,
                community.place(),
                ActivityTime.of(day, FROM, UNTIL, DemoClock.ZONE),
                Hosts.of(new Hosts.Host(community.unit(), HostRole.HOST)),
                Set.of(),
                Set.of(),
                List.of());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(DemoClock.ZONE).toInstant();
    }
}
