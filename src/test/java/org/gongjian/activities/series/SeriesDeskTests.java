package org.gongjian.activities.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.TestActivities;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class SeriesDeskTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 9, 21);

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private SeriesDesk desk;

    @Autowired
    private ActivityDesk activityDesk;

    @Autowired
    private Activities activities;

    private TestActivities.Hunchun hunchun;
    private Actor coordinator;
    private ActivityId first;
    private final SeriesId series = SeriesId.next();

    @BeforeEach
    void aPlannedActivity() {
        hunchun = fixtures.hunchun();
        coordinator = hunchun.coordinator();
        first = fixtures.planned(hunchun, FIRST);
    }

    @Test
    void everyDateIsAnActivityOfItsOwnAndNationalDayIsLeftOut() {
        repeat(true);

        List<ActivityView> all = all();
        assertThat(all)
                .extracting(ActivityView::day)
                .containsExactly(FIRST, FIRST.plusWeeks(1), FIRST.plusWeeks(3), FIRST.plusWeeks(4));
        assertThat(all.get(1).details().at(all.getFirst().details().time()))
                .isEqualTo(all.getFirst().details());
        assertThat(all.get(1).details().time().startsAt())
                .isEqualTo(FIRST.plusWeeks(1)
                        .atTime(9, 0)
                        .atZone(TestActivities.ZONE)
                        .toInstant());
        assertThat(hunchun.within(() -> desk.placeOf(all.get(1).id()))
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void theSameFormAgainChangesNothingAndASeriesIsNotRepeated() {
        repeat(false);
        repeat(false);
        assertThat(all()).hasSize(5);
        assertThat(refusal(() -> desk.repeat(coordinator, first, SeriesId.next(), weekly(false)))
                        .kind())
                .isEqualTo(Refused.Kind.CONFLICT);
    }

    @Test
    void oneDateIsCancelledWithoutTheOthersAndThenAllFromOneOn() {
        repeat(false);
        ActivityView second = all().get(1);
        hunchun.run(() -> activityDesk.cancel(coordinator, second.id(), 0, Localized.zh("大雨")));
        assertThat(all()).filteredOn(ActivityView::isCancelled).hasSize(1);

        hunchun.run(() -> desk.cancelFrom(coordinator, all().get(3).id(), Localized.zh("场地装修")));
        assertThat(all())
                .extracting(ActivityView::state)
                .containsExactly(
                        ActivityState.PLANNED,
                        ActivityState.CANCELLED,
                        ActivityState.PLANNED,
                        ActivityState.CANCELLED,
                        ActivityState.CANCELLED);
        assertThat(refusal(() -> desk.cancelFrom(coordinator, all().get(3).id(), Localized.zh("又一次")))
                        .kind())
                .isEqualTo(Refused.Kind.CONFLICT);
    }

    @Test
    void aUnitThatOnlyAssistsRepeatsNothing() {
        assertThat(refusal(() -> desk.repeat(hunchun.contact(), first, series, weekly(false)))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(hunchun.within(() -> desk.placeOf(first))).isEmpty();
        assertThat(hunchun.within(() -> activities.require(first)).isPlanned()).isTrue();
    }

    private void repeat(boolean skip) {
        hunchun.run(() -> desk.repeat(coordinator, first, series, weekly(skip)));
    }

    private static Recurrence weekly(boolean skip) {
        return new Recurrence(Recurrence.Rhythm.WEEKLY, 1, null, 5, skip);
    }

    private List<ActivityView> all() {
        return hunchun.within(() -> desk.placeOf(first)).orElseThrow().all();
    }

    private Refused refusal(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, () -> hunchun.run(work));
    }
}
