package org.gongjian.activities.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.PlanActivity;
import org.gongjian.activities.TestActivities;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class SeriesDeskTests {

    private static final Localized FAIR = Localized.of("便民集市", "A fair for everybody");
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
    void whatChangesOnOneDateChangesOnAllLaterOnesAndEachKeepsItsDay() {
        repeat(false);
        ActivityView third = all().get(2);
        changeFrom(third, renamed(third.details().at(hours(third.day(), 14))), Set.of());

        List<ActivityView> all = all();
        assertThat(all)
                .extracting(ActivityView::title)
                .containsExactly(TestActivities.TITLE, TestActivities.TITLE, FAIR, FAIR, FAIR);
        assertThat(all)
                .extracting(ActivityView::day)
                .containsExactly(FIRST, FIRST.plusWeeks(1), FIRST.plusWeeks(2), FIRST.plusWeeks(3), FIRST.plusWeeks(4));
        assertThat(all.get(4).details().time()).isEqualTo(hours(FIRST.plusWeeks(4), 14));
        assertThat(all.get(1).details().time()).isEqualTo(hours(FIRST.plusWeeks(1), 9));
        assertThat(all.get(3).details().tags()).isEqualTo(third.details().tags());
        assertThat(place().singly()).isEmpty();
    }

    @Test
    void whatWasEditedSinglyStaysUnlessItIsNamed() {
        repeat(false);
        ActivityView fourth = all().get(3);
        hunchun.run(() -> activityDesk.change(
                coordinator, fourth.id(), 0, fourth.details().at(hours(fourth.day(), 16)), null));
        assertThat(place().singly()).containsExactly(fourth.id());

        changeFrom(all().getFirst(), renamed(all().getFirst().details()), Set.of());
        assertThat(all().get(3).title()).isEqualTo(TestActivities.TITLE);
        assertThat(all().get(4).title()).isEqualTo(FAIR);

        ActivityView now = all().getFirst();
        changeFrom(now, now.details().withItems(List.of()), Set.of(fourth.id()));
        assertThat(all().get(3).details().items()).isEmpty();
        assertThat(all().get(3).details().time()).isEqualTo(hours(fourth.day(), 16));
        assertThat(all().get(3).title()).isEqualTo(TestActivities.TITLE);
        assertThat(place().singly()).containsExactly(fourth.id());
    }

    @Test
    void whatWasHeldOrCancelledIsNotTouched() {
        repeat(false);
        ActivityView second = all().get(1);
        hunchun.run(() -> activityDesk.cancel(coordinator, second.id(), 0, Localized.zh("大雨")));

        changeFrom(all().getFirst(), renamed(all().getFirst().details()), Set.of(second.id()));

        assertThat(all().get(1).title()).isEqualTo(TestActivities.TITLE);
        assertThat(place().doneAfter(all().getFirst()))
                .extracting(ActivityView::id)
                .containsExactly(second.id());
        assertThat(refusal(() ->
                                desk.changeFrom(coordinator, second.id(), 1, renamed(second.details()), Set.of(), null))
                        .kind())
                .isEqualTo(Refused.Kind.CONFLICT);
    }

    @Test
    void aClashOfOneDateStopsAllAndIsPassedOverWithAReason() {
        repeat(false);
        ActivityId other = hunchun.within(() -> activityDesk.plan(
                coordinator,
                new PlanActivity(
                        ActivityId.next(),
                        hunchun.details(FIRST.plusWeeks(3)).at(hours(FIRST.plusWeeks(3), 14)),
                        null)));
        ActivityView from = all().getFirst();
        ActivityDetails later = from.details().at(hours(FIRST, 14));

        Refused clash = refusal(() -> desk.changeFrom(coordinator, from.id(), 0, later, Set.of(), null));
        assertThat(clash.field("despite").orElseThrow().code()).isEqualTo("activities.clash.place");
        assertThat(all()).extracting(ActivityView::version).containsOnly(0);

        hunchun.run(() -> desk.changeFrom(coordinator, from.id(), 0, later, Set.of(), "两个房间"));
        assertThat(all().get(3).details().time()).isEqualTo(hours(FIRST.plusWeeks(3), 14));
        assertThat(hunchun.within(() -> activities.require(other)).version()).isZero();
    }

    @Test
    void aChangeThatIsNoneOrLateOrMovesTheDayOrIsNotTheirsIsRefused() {
        repeat(false);
        ActivityView from = all().getFirst();
        ActivityDetails same = from.details();
        assertThat(refusal(() -> desk.changeFrom(coordinator, first, 0, same, Set.of(), null))
                        .field("title.zh"))
                .isPresent();
        assertThat(refusal(() -> desk.changeFrom(coordinator, first, 3, renamed(same), Set.of(), null))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
        assertThat(refusal(() -> desk.changeFrom(
                                coordinator, first, 0, same.at(hours(FIRST.plusDays(1), 9)), Set.of(), null))
                        .field("day"))
                .isPresent();
        assertThat(refusal(() -> desk.changeFrom(hunchun.contact(), first, 0, renamed(same), Set.of(), null))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        ActivityId alone = fixtures.planned(hunchun, FIRST.plusDays(1));
        assertThat(refusal(() -> desk.changeFrom(coordinator, alone, 0, renamed(same), Set.of(), null))
                        .kind())
                .isEqualTo(Refused.Kind.MISSING);
    }

    @Test
    void aUnitThatOnlyAssistsRepeatsNothing() {
        assertThat(refusal(() -> desk.repeat(hunchun.contact(), first, series, weekly(false)))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(hunchun.within(() -> desk.placeOf(first))).isEmpty();
        assertThat(hunchun.within(() -> activities.require(first)).isPlanned()).isTrue();
    }

    private void changeFrom(ActivityView from, ActivityDetails details, Set<ActivityId> also) {
        hunchun.run(() -> desk.changeFrom(coordinator, from.id(), from.version(), details, also, null));
    }

    private static ActivityDetails renamed(ActivityDetails details) {
        return new ActivityDetails(
                FAIR,
                details.theme(),
                details.occasion(),
                details.purpose(),
                details.programme(),
                details.place(),
                details.time(),
                details.hosts(),
                details.tags(),
                details.audiences(),
                details.items());
    }

    private static ActivityTime hours(LocalDate day, int from) {
        return ActivityTime.of(day, LocalTime.of(from, 0), LocalTime.of(from + 1, 0), TestActivities.ZONE);
    }

    private SeriesDesk.Place place() {
        return hunchun.within(() -> desk.placeOf(first)).orElseThrow();
    }

    private void repeat(boolean skip) {
        hunchun.run(() -> desk.repeat(coordinator, first, series, weekly(skip)));
    }

    private static Recurrence weekly(boolean skip) {
        return new Recurrence(Recurrence.Rhythm.WEEKLY, 1, null, 5, skip);
    }

    private List<ActivityView> all() {
        return place().all();
    }

    private Refused refusal(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, () -> hunchun.run(work));
    }
}
