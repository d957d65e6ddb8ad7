package org.gongjian.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.alliances.FulfilmentSource;
import org.gongjian.alliances.Measure;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.Panels;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.TagId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class ActivitiesTests {

    private static final LocalDate DAY = TestActivities.DAY;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityDesk desk;

    @Autowired
    private Panels panels;

    @Autowired
    private List<FulfilmentSource> sources;

    private TestActivities.Hunchun hunchun;

    @BeforeEach
    void aDistrict() {
        hunchun = fixtures.hunchun();
    }

    @Test
    void plannedOnesComeSoonestFirstAndHeldOnesLatestFirst() {
        ActivityId later = fixtures.planned(hunchun, DAY.plusDays(9));
        ActivityId sooner = fixtures.planned(hunchun, DAY.plusDays(2));
        ActivityId before = fixtures.held(hunchun, DAY.minusDays(30));
        ActivityId justNow = fixtures.held(hunchun, DAY);

        assertThat(ids(ActivityFilter.in(ActivityState.PLANNED))).containsExactly(sooner, later);
        assertThat(ids(ActivityFilter.in(ActivityState.HELD))).containsExactly(justNow, before);
        assertThat(ids(ActivityFilter.ALL)).containsExactly(later, sooner, justNow, before);
        assertThat(hunchun.within(() -> activities.held(1)))
                .extracting(ActivityView::id)
                .containsExactly(justNow);
    }

    @Test
    void theCancelledAreListedOnlyWhenAskedFor() {
        ActivityId id = fixtures.planned(hunchun);
        hunchun.run(() -> desk.cancel(hunchun.coordinator(), id, 0, TestActivities.PURPOSE));

        assertThat(ids(ActivityFilter.ALL)).isEmpty();
        assertThat(ids(ActivityFilter.in(ActivityState.CANCELLED))).containsExactly(id);
    }

    @Test
    void filtersNarrowTheListAndItsCount() {
        ActivityId june = fixtures.held(hunchun, DAY);
        fixtures.held(hunchun, DAY.minusMonths(1));

        ActivityFilter inJune = new ActivityFilter(null, YearMonth.of(2024, 6), null, null, null, null);
        assertThat(ids(inJune)).containsExactly(june);
        assertThat(hunchun.within(() -> activities.count(inJune))).isEqualTo(1);
        assertThat(count(ActivityFilter.hostedBy(hunchun.archives()))).isEqualTo(2);
        assertThat(count(ActivityFilter.hostedBy(UnitId.next()))).isZero();
        assertThat(count(ActivityFilter.at(hunchun.place()))).isEqualTo(2);
        assertThat(count(new ActivityFilter(null, null, null, hunchun.tag(), null, null)))
                .isEqualTo(2);
        assertThat(count(new ActivityFilter(null, null, null, TagId.next(), null, null)))
                .isZero();
        assertThat(hunchun.within(activities::months)).containsExactly(YearMonth.of(2024, 6), YearMonth.of(2024, 5));
        assertThat(hunchun.within(activities::hosts))
                .containsExactlyInAnyOrder(hunchun.community(), hunchun.archives());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        List<ActivityId> all = List.of(
                fixtures.held(hunchun, DAY),
                fixtures.held(hunchun, DAY),
                fixtures.held(hunchun, DAY),
                fixtures.held(hunchun, DAY.minusDays(1)),
                fixtures.held(hunchun, DAY.minusDays(1)));

        ActivityPage first = page(ActivityFilter.ALL, null);
        ActivityPage second = page(ActivityFilter.ALL, first.next());
        ActivityPage third = page(ActivityFilter.ALL, second.next());

        assertThat(List.of(first, second, third))
                .flatExtracting(ActivityPage::activities)
                .extracting(ActivityView::id)
                .containsExactly(all.get(2), all.get(1), all.get(0), all.get(4), all.get(3));
        assertThat(third.next()).isNull();
        assertThat(ActivityPage.After.parse(
                        String.valueOf(first.next() == null ? "" : first.next().text())))
                .contains(first.next());
        assertThat(ActivityPage.After.parse("yesterday")).isEmpty();
    }

    @Test
    void whatIsStillPlannedAfterItsDayIsOverdue() {
        ActivityId forgotten = fixtures.planned(hunchun, DAY.minusDays(1));
        ActivityId today = fixtures.planned(hunchun, DAY);

        assertThat(hunchun.within(() -> activities.overdue(10)))
                .extracting(ActivityView::id)
                .containsExactly(forgotten);
        assertThat(hunchun.within(() -> activities.upcoming(10)))
                .extracting(ActivityView::id)
                .containsExactly(today);
    }

    @Test
    void aHeldActivityOfTwoPartiesKeepsAPromiseOfEither() {
        ActivityId held = fixtures.held(hunchun, DAY);
        fixtures.planned(hunchun, DAY);
        UnitId stranger = UnitId.next();

        assertThat(promised(Set.of(hunchun.community()), Set.of(hunchun.community(), hunchun.archives())))
                .containsExactly(held.ref());
        assertThat(promised(Set.of(hunchun.archives()), Set.of(hunchun.community(), hunchun.archives())))
                .containsExactly(held.ref());
        assertThat(promised(Set.of(hunchun.community()), Set.of(hunchun.community(), stranger)))
                .isEmpty();
        assertThat(promised(Set.of(stranger), Set.of(stranger, hunchun.archives())))
                .isEmpty();
    }

    @Test
    void otherPagesShowWhatHangsOnThem() {
        ActivityId held = fixtures.held(hunchun, DAY);

        hunchun.run(() -> {
            assertThat(panels.titleOf(held.ref()))
                    .hasValueSatisfying(titled -> assertThat(titled.title()).isEqualTo(TestActivities.TITLE));
            for (RecordRef page :
                    List.of(hunchun.archives().ref(), hunchun.place().ref())) {
                assertThat(panels.relatedTo(page))
                        .flatExtracting(group -> group.records())
                        .extracting(record -> record.ref())
                        .contains(held.ref());
            }
            assertThat(panels.actionsOn(held.ref())).isEmpty();
        });
    }

    private List<RecordRef> promised(Set<UnitId> givers, Set<UnitId> parties) {
        return hunchun.within(() -> sources.stream()
                .filter(source -> source.measures().contains(Measure.JOINT_ACTIVITIES))
                .flatMap(source ->
                        source.rows(Measure.JOINT_ACTIVITIES, givers, parties, DAY.minusDays(1), DAY).stream())
                .map(row -> row.record())
                .toList());
    }

    private List<ActivityId> ids(ActivityFilter filter) {
        return hunchun.within(() -> activities.page(filter, null, 50).activities().stream()
                .map(ActivityView::id)
                .toList());
    }

    private long count(ActivityFilter filter) {
        return hunchun.within(() -> activities.count(filter));
    }

    private ActivityPage page(ActivityFilter filter, ActivityPage.@Nullable After after) {
        return hunchun.within(() -> activities.page(filter, after, 2));
    }
}
