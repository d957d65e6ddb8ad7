package org.gongjian.activities.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.TimeShift;
import org.gongjian.activities.preparing.Preparation;
import org.gongjian.activities.preparing.Preparations;
import org.gongjian.activities.series.Recurrence;
import org.gongjian.activities.series.SeriesDesk;
import org.gongjian.activities.series.SeriesId;
import org.gongjian.district.Localized;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An activity of 9 o'clock whose drivers come at 8, and whose sign-up opens the evening before. */
@RoomTest
class ShiftsFollowTests {

    private static final LocalDate DAY = LocalDate.of(2124, 6, 5);

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private ActivityDesk desk;

    @Autowired
    private Activities activities;

    @Autowired
    private ShiftDesk shiftDesk;

    @Autowired
    private Shifts shifts;

    @Autowired
    private SeriesDesk series;

    @Autowired
    private Preparations preparations;

    private TestActivities.Hunchun hunchun;
    private ActivityId id;

    @BeforeEach
    void anActivityWithAShift() {
        hunchun = fixtures.hunchun();
        id = fixtures.planned(hunchun, DAY);
        hunchun.run(() -> shiftDesk.add(
                hunchun.coordinator(),
                id,
                ShiftId.next(),
                drivers(SignUpTerms.open(at(DAY.minusDays(1), 20), at(DAY, 7)))));
    }

    @Test
    void anActivityThatIsPostponedTakesItsShiftsAlong() {
        hunchun.run(() -> desk.postpone(hunchun.coordinator(), id, 0, hours(DAY.plusDays(7), 14), rain(), null));

        ShiftDetails moved = only(id).details();
        assertThat(moved.startsAt()).isEqualTo(at(DAY.plusDays(7), 13));
        assertThat(moved.endsAt()).isEqualTo(at(DAY.plusDays(7), 17));
        assertThat(moved.terms().opensAt()).isEqualTo(at(DAY.plusDays(7), 1));
        assertThat(moved.terms().closesAt()).isEqualTo(at(DAY.plusDays(7), 12));
        assertThat(only(id).version()).isEqualTo(1);
    }

    @Test
    void anotherHourMovesThemAndAnotherTitleDoesNot() {
        ActivityView planned = read();
        hunchun.run(() ->
                desk.change(hunchun.coordinator(), id, 0, planned.details().at(hours(DAY, 10))));
        assertThat(only(id).details().startsAt()).isEqualTo(at(DAY, 9));

        hunchun.run(() -> desk.change(
                hunchun.coordinator(),
                id,
                1,
                read().details()
                        .at(ActivityTime.of(DAY, LocalTime.of(10, 0), LocalTime.of(18, 0), TestActivities.ZONE))));
        assertThat(only(id).version()).isEqualTo(1);
    }

    @Test
    void aSignUpThatHasOpenedDoesNotOpenAnew() {
        Instant opened = at(DAY.minusDays(10), 8);
        ShiftDetails moved =
                ShiftsFollow.moved(drivers(SignUpTerms.open(opened, at(DAY, 7))), week(), at(DAY.minusDays(9), 8));
        assertThat(moved.terms().opensAt()).isEqualTo(opened);
        assertThat(moved.terms().closesAt()).isEqualTo(at(DAY.plusDays(7), 7));
    }

    @Test
    void aSignUpThatHasClosedStaysClosed() {
        Instant closed = at(DAY.minusDays(2), 8);
        ShiftDetails moved = ShiftsFollow.moved(
                drivers(SignUpTerms.open(at(DAY.minusDays(10), 8), closed)), week(), at(DAY.minusDays(1), 8));
        assertThat(moved.terms().closesAt()).isEqualTo(closed);
    }

    @Test
    void anActivityMovedBeforeItsSignUpOpenedKeepsTheTimeBetween() {
        TimeShift back = TimeShift.between(hours(DAY, 9), hours(DAY.minusDays(30), 9), TestActivities.ZONE);
        ShiftDetails moved = ShiftsFollow.moved(
                drivers(SignUpTerms.open(at(DAY.minusDays(1), 20), at(DAY, 7))), back, at(DAY.minusDays(1), 21));
        assertThat(moved.terms().opensAt()).isEqualTo(at(DAY.minusDays(31), 20));
        assertThat(moved.terms().closesAt()).isEqualTo(at(DAY.minusDays(30), 7));
    }

    @Test
    void everyDateOfASeriesHasTheShiftsAndWhatIsToBeKnown() {
        Preparation umbrella = new Preparation(null, null, Localized.zh("雨伞"), false, 0);
        hunchun.run(() -> preparations.write(hunchun.coordinator(), id, umbrella));

        hunchun.run(() -> series.repeat(
                hunchun.coordinator(),
                id,
                SeriesId.next(),
                new Recurrence(Recurrence.Rhythm.WEEKLY, 1, null, 3, false)));

        List<ActivityView> all =
                hunchun.within(() -> series.placeOf(id)).orElseThrow().all();
        assertThat(all).hasSize(3);
        ActivityId last = all.getLast().id();
        assertThat(only(last).details().startsAt()).isEqualTo(at(DAY.plusDays(14), 8));
        assertThat(only(last).details().terms().opensAt()).isEqualTo(at(DAY.plusDays(13), 20));
        assertThat(only(last).taken()).isZero();
        assertThat(hunchun.within(() -> preparations.of(last)).bring()).isEqualTo(umbrella.bring());
        assertThat(hunchun.within(() -> shifts.of(id))).hasSize(1);
    }

    private static ShiftDetails drivers(SignUpTerms terms) {
        return new ShiftDetails(Localized.zh("司机"), at(DAY, 8), at(DAY, 12), true, 4, terms);
    }

    private static TimeShift week() {
        return TimeShift.between(hours(DAY, 9), hours(DAY.plusDays(7), 9), TestActivities.ZONE);
    }

    private static Localized rain() {
        return Localized.zh("大雨");
    }

    private static ActivityTime hours(LocalDate day, int from) {
        return ActivityTime.of(day, LocalTime.of(from, 0), LocalTime.of(from + 1, 0), TestActivities.ZONE);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(TestActivities.ZONE).toInstant();
    }

    private Shift only(ActivityId activity) {
        List<Shift> all = hunchun.within(() -> shifts.of(activity));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private ActivityView read() {
        return hunchun.within(() -> activities.require(id));
    }
}
