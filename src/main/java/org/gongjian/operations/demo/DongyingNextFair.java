package org.gongjian.operations.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.ProgrammeItem;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpMode;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The next fair, which is the demo's own, so that a visitor finds something to sign up for: on a Saturday to come, its
 * volunteers’ shift full with two waiting, the hours of yesterday not confirmed yet, its other shift open to everybody, also without an account.
 */
@Component
@Profile("demo")
class DongyingNextFair {

    private static final int DAYS_AHEAD = 10;
    private static final int VOLUNTEERS = 8;
    private static final int APPOINTMENTS = 20;

    private final DemoHouse house;
    private final ShiftDesk shifts;
    private final SignUpDesk signUps;
    private final DemoVolunteers registered;
    private final DemoHours hours;

    DongyingNextFair(
            DemoHouse house, ShiftDesk shifts, SignUpDesk signUps, DemoVolunteers registered, DemoHours hours) {
        this.house = house;
        this.shifts = shifts;
        this.signUps = signUps;
        this.registered = registered;
        this.hours = hours;
    }

    void load(DongyingSetting setting, Actor coordinator) {
        LocalDate today = DemoClock.today();
        LocalDate day = today.plusDays(DAYS_AHEAD).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        house.clock().standAt(today.minusDays(2), LocalTime.of(9, 0));
        ActivityId fair = house.activities().plan(coordinator, details(setting, day));
        ShiftId volunteers = shifts.add(
                coordinator,
                fair,
                ShiftId.next(),
                new ShiftDetails(
                        Localized.of("志愿者", "Volunteers"),
                        at(day, 8, 30),
                        at(day, 11, 30),
                        true,
                        VOLUNTEERS,
                        terms(today, day, false)));
        ShiftId appliances = shifts.add(
                coordinator,
                fair,
                ShiftId.next(),
                new ShiftDetails(
                        Localized.of("家电维修预约", "Appointments to have appliances repaired"),
                        at(day, 9, 0),
                        at(day, 11, 0),
                        false,
                        APPOINTMENTS,
                        terms(today, day, true)));
        List<PersonId> persons = registered.register(coordinator, setting.community(), VOLUNTEERS + 2);
        persons.forEach(person -> signUp(coordinator, fair, volunteers, List.of(person), List.of()));
        hours.serve(
                coordinator,
                setting.community(),
                Localized.of("为下一场集市做准备", "Getting the next fair ready"),
                today.minusDays(1),
                persons.subList(0, 3));
        house.clock().standAt(today.minusDays(1), LocalTime.of(12, 20));
        List.of("演示·居民甲", "演示·居民乙", "演示·居民丙")
                .forEach(name -> signUp(
                        coordinator, fair, appliances, List.of(), List.of(new SignUpTogether.Guest(name, null))));
    }

    private void signUp(
            Actor coordinator,
            ActivityId fair,
            ShiftId shift,
            List<PersonId> persons,
            List<SignUpTogether.Guest> guests) {
        signUps.signUpTogether(
                coordinator, fair, new SignUpTogether(SignUpId.next(), shift, false, persons, guests, false));
    }

    private static SignUpTerms terms(LocalDate today, LocalDate day, boolean guests) {
        return new SignUpTerms(
                SignUpMode.FIRST_COME,
                at(today.minusDays(2), 9, 0),
                at(day.minusDays(1), 18, 0),
                null,
                false,
                guests,
                true,
                false,
                null);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(DemoClock.ZONE).toInstant();
    }

    private static ActivityDetails details(DongyingSetting setting, LocalDate day) {
        return new ActivityDetails(
                Localized.of("“和善公益集市”下一场", "The next Harmony and Kindness fair"),
                null,
                null,
                Localized.of("修家电、量血压、聊心事，居民随到随办", "Appliances repaired, blood pressure taken, worries heard"),
                setting.fair(),
                setting.community().place(),
                ActivityTime.of(day, LocalTime.of(9, 0), LocalTime.of(11, 0), DemoClock.ZONE),
                Hosts.of(new Hosts.Host(setting.community().unit(), HostRole.HOST)),
                Set.of(setting.volunteering(), setting.fairs()),
                Set.of(setting.residents()),
                List.of(
                        ProgrammeItem.of(Localized.of("家电维修", "Repairing appliances")),
                        ProgrammeItem.of(Localized.of("量血压", "Taking blood pressure")),
                        ProgrammeItem.of(Localized.of("心理咨询", "Psychological advice"))));
    }
}
