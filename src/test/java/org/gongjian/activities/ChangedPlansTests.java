package org.gongjian.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.activities.preparing.Preparation;
import org.gongjian.activities.preparing.Preparations;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Postponing, cancelling, clashes, and what to know before. */
@RoomTest
class ChangedPlansTests {

    private static final LocalDate DAY = TestActivities.DAY;
    private static final Localized RAIN = Localized.of("大雨", "heavy rain");

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private ActivityDesk desk;

    @Autowired
    private Activities activities;

    @Autowired
    private FactsOfParts facts;

    @Autowired
    private Preparations preparations;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestActivities.Hunchun hunchun;
    private Actor coordinator;
    private ActivityId id;

    @BeforeEach
    void aPlannedActivity() {
        TestDistrict here = accounts.aDistrict();
        hunchun = fixtures.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
        coordinator = here.coordinator();
        id = fixtures.planned(hunchun);
    }

    @Test
    void aPostponedActivitySaysFromWhenAndWhyAndTellsItsHosts() {
        hunchun.run(() -> desk.postpone(coordinator, id, 0, at(DAY.plusDays(7), 9), RAIN, null));

        ActivityView now = read();
        assertThat(now.day()).isEqualTo(DAY.plusDays(7));
        assertThat(now.version()).isEqualTo(1);
        assertThat(hunchun.within(() -> facts.of(now)))
                .anySatisfy(fact ->
                        assertThat(fact.words().getFirst().arguments()).containsExactly(DAY, DAY.plusDays(7), RAIN));
        assertThat(verbs()).containsExactly("planned", "postponed");
        assertThat(told("activity-postponed")).isEqualTo(1);
    }

    @Test
    void whatStandsAlreadyIsNoPostponement() {
        assertThat(refusal(() -> desk.postpone(
                                coordinator, id, 0, read().details().time(), RAIN, null))
                        .field("day"))
                .isPresent();
        hunchun.run(() -> desk.cancel(coordinator, id, 0, RAIN));
        assertThat(refusal(() -> desk.postpone(coordinator, id, 1, at(DAY.plusDays(7), 9), RAIN, null))
                        .kind())
                .isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refusal(() -> desk.postpone(hunchun.contact(), id, 1, at(DAY.plusDays(7), 9), RAIN, null))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(told("activity-cancelled")).isEqualTo(1);
    }

    @Test
    void aPostponementOnAnOldVersionIsRefused() {
        hunchun.run(() -> desk.change(coordinator, id, 0, hunchun.details(DAY.plusDays(1))));
        assertThat(refusal(() -> desk.postpone(coordinator, id, 0, at(DAY.plusDays(7), 9), RAIN, null))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
    }

    @Test
    void aClashIsToldOfAndPassedOverWithAReason() {
        PlanActivity second = new PlanActivity(ActivityId.next(), hunchun.details(DAY), null);
        Refused clash = refusal(() -> desk.plan(coordinator, second, null));
        assertThat(clash.field("despite").orElseThrow().code()).isEqualTo("activities.clash.place");
        assertThat(hunchun.within(() -> activities.byId(second.id()))).isEmpty();

        hunchun.run(() -> desk.plan(coordinator, second, "两个房间"));
        assertThat(kept(second.id())).containsExactly("两个房间");
    }

    @Test
    void whatDoesNotOverlapDoesNotClash() {
        ActivityDetails later = hunchun.details(DAY).at(at(DAY, 10));
        hunchun.run(() -> desk.plan(coordinator, new PlanActivity(ActivityId.next(), later, null), null));
        ActivityDetails anyHour = hunchun.details(DAY).at(ActivityTime.on(DAY));
        hunchun.run(() -> desk.plan(coordinator, new PlanActivity(ActivityId.next(), anyHour, null), null));
        ActivityDetails across = hunchun.details(DAY).at(at(DAY, 9));
        assertThat(refusal(() -> desk.plan(coordinator, new PlanActivity(ActivityId.next(), across, null), " "))
                        .field("despite"))
                .isPresent();
    }

    @Test
    void aChangeThatMovesNothingIsNotAskedAgain() {
        PlanActivity second = new PlanActivity(ActivityId.next(), hunchun.details(DAY), null);
        hunchun.run(() -> desk.plan(coordinator, second, "两个房间"));
        hunchun.run(() ->
                desk.change(coordinator, second.id(), 0, hunchun.details(DAY).withItems(List.of()), null));

        assertThat(kept(second.id())).hasSize(1);
    }

    @Test
    void whatToKnowBeforeStandsOnThePage() {
        Preparation told = new Preparation(Localized.zh("路滑"), Localized.zh("已投保意外险"), Localized.zh("带水"), false, 0);
        hunchun.run(() -> preparations.write(coordinator, id, told));

        assertThat(hunchun.within(() -> facts.of(read())))
                .extracting(ActivityFacts.Fact::label)
                .containsExactly(
                        "activities.preparing.risks", "activities.preparing.insurance", "activities.preparing.bring");
        assertThat(refusal(() -> preparations.write(coordinator, id, new Preparation(null, null, RAIN, false, 0)))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
        assertThat(refusal(() -> preparations.write(hunchun.contact(), id, told))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    private static ActivityTime at(LocalDate day, int hour) {
        return ActivityTime.of(day, LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), TestActivities.ZONE);
    }

    private ActivityView read() {
        return hunchun.within(() -> activities.require(id));
    }

    private List<String> verbs() {
        return hunchun.within(() -> audit.historyOf(id.ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private int told(String kind) {
        return hunchun.within(() -> transaction.execute(
                status -> jdbc.sql("select count(*) from notice where kind = :kind and about_id = :id")
                        .param("kind", kind)
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()));
    }

    private List<String> kept(ActivityId activity) {
        return hunchun.within(() ->
                transaction.execute(status -> jdbc.sql("select because from activity_clash where activity_id = :id")
                        .param("id", activity.value())
                        .query(String.class)
                        .list()));
    }

    private Refused refusal(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, () -> hunchun.run(work));
    }
}
