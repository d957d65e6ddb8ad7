package org.gongjian.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class ActivityDeskTests {

    private static final ActivityResult RESULT =
            new ActivityResult(Attendance.counted(36).saidMoreThan(35), Localized.of("阅览室添了新类目", "New shelves"));

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private ActivityDesk desk;

    @Autowired
    private Activities activities;

    @Autowired
    private AuditLog audit;

    private TestActivities.Hunchun hunchun;

    @BeforeEach
    void aDistrict() {
        hunchun = fixtures.hunchun();
    }

    @Test
    void whatIsPlannedComesBackAsItWasTyped() {
        ActivityId id = fixtures.planned(hunchun);

        ActivityView activity = read(id);
        assertThat(activity.details()).isEqualTo(hunchun.details(TestActivities.DAY));
        assertThat(activity.isPlanned()).isTrue();
        assertThat(activity.version()).isZero();
        assertThat(verbs(id)).containsExactly("planned");
    }

    @Test
    void planningTheSameTwiceMakesOneActivity() {
        PlanActivity plan = new PlanActivity(ActivityId.next(), hunchun.details(TestActivities.DAY), null);
        hunchun.run(() -> {
            desk.plan(hunchun.coordinator(), plan);
            desk.plan(hunchun.coordinator(), plan);
        });

        assertThat(verbs(plan.id())).containsExactly("planned");
        assertThat(refusalOf(() -> desk.plan(Actor.system(), plan)).kind()).isEqualTo(Refused.Kind.CONFLICT);
    }

    @Test
    void aUnitThatOnlyAssistsPlansAndChangesNothing() {
        PlanActivity plan = new PlanActivity(ActivityId.next(), hunchun.details(TestActivities.DAY), null);
        assertThat(refusalOf(() -> desk.plan(hunchun.contact(), plan)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        ActivityId id = fixtures.planned(hunchun);
        assertThat(refusalOf(() -> desk.hold(hunchun.contact(), id, 0, RESULT)).kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusalOf(() -> desk.addFollowUp(TestActors.volunteer(), id, FollowUpId.next(), follow()))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void theOfficerOfTheStreetMayDoWhatTheCoordinatorMay() {
        Actor officer = TestActors.streetOfficer(hunchun.street(), Set.of(hunchun.street(), hunchun.area()));
        ActivityId id = fixtures.planned(hunchun);

        hunchun.run(() -> desk.cancel(officer, id, 0, Localized.of("暴雨", "Heavy rain")));

        assertThat(read(id).isCancelled()).isTrue();
        assertThat(audit(id).getLast().fields()).containsExactly("state", "reason");
    }

    @Test
    void aChangeNamesItsFieldsAndOneWithoutDifferenceLeavesNoTrace() {
        ActivityId id = fixtures.planned(hunchun);
        hunchun.run(() -> {
            desk.change(hunchun.coordinator(), id, 0, hunchun.details(TestActivities.DAY.plusDays(1)));
            desk.change(hunchun.coordinator(), id, 1, hunchun.details(TestActivities.DAY.plusDays(1)));
        });

        assertThat(verbs(id)).containsExactly("planned", "changed");
        assertThat(audit(id).getLast().fields()).containsExactly("time");
        assertThat(read(id).version()).isEqualTo(1);
    }

    @Test
    void aStaleChangeIsRefusedAndChangesNothing() {
        ActivityId id = fixtures.planned(hunchun);
        hunchun.run(() -> desk.change(hunchun.coordinator(), id, 0, hunchun.details(TestActivities.DAY.plusDays(1))));

        assertThat(refusalOf(() -> desk.change(
                                hunchun.coordinator(), id, 0, hunchun.details(TestActivities.DAY.plusDays(2))))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
        assertThat(read(id).day()).isEqualTo(TestActivities.DAY.plusDays(1));
    }

    @Test
    void nobodyChangesAnActivityOutOfTheirOwnHands() {
        ActivityId id = fixtures.planned(hunchun);
        ActivityDetails without =
                hunchun.details(TestActivities.DAY, Hosts.of(new Hosts.Host(hunchun.archives(), HostRole.HOST)));

        assertThat(refusalOf(() -> desk.change(hunchun.coordinator(), id, 0, without))
                        .fields())
                .containsKey("hosts[0].unit");
    }

    @Test
    void aHeldActivityIsMendedInTheOpen() {
        ActivityId id = fixtures.planned(hunchun);
        hunchun.run(() -> {
            desk.hold(hunchun.coordinator(), id, 0, ActivityResult.UNKNOWN);
            desk.mendResult(hunchun.coordinator(), id, 1, RESULT);
            desk.change(
                    hunchun.coordinator(),
                    id,
                    2,
                    hunchun.details(TestActivities.DAY).withItems(List.of(ProgrammeItem.of(Localized.zh("赠书")))));
        });

        assertThat(read(id).result()).isEqualTo(RESULT);
        assertThat(verbs(id)).containsExactly("planned", "held", "corrected", "corrected");
        assertThat(audit(id).stream().map(AuditLine::fields))
                .containsExactly(List.of(), List.of("state"), List.of("attendance", "outcome"), List.of("items"));
    }

    @Test
    void nothingIsHeldBeforeItsDay() {
        ActivityId id = fixtures.planned(hunchun, TestActivities.DAY.plusYears(5));
        assertThat(refusalOf(() -> desk.hold(hunchun.coordinator(), id, 0, RESULT))
                        .reason()
                        .code())
                .isEqualTo("activities.refused.early");
    }

    @Test
    void aFollowUpBecomesAnActivityOnceAndTheLinkShowsBothWays() {
        ActivityId id = fixtures.held(hunchun, TestActivities.DAY);
        FollowUpId followUp = FollowUpId.next();
        hunchun.run(() -> {
            desk.addFollowUp(hunchun.coordinator(), id, followUp, follow());
            desk.addFollowUp(hunchun.coordinator(), id, followUp, follow());
        });
        PlanActivity plan =
                new PlanActivity(ActivityId.next(), hunchun.details(TestActivities.DAY.plusDays(30)), followUp);
        hunchun.run(() -> desk.plan(hunchun.coordinator(), plan));

        assertThat(read(id).followUps()).containsExactly(new FollowUp(followUp, follow(), plan.id()));
        assertThat(read(plan.id()).follows()).isEqualTo(id);
        assertThat(refusalOf(() -> desk.plan(
                                hunchun.coordinator(), new PlanActivity(ActivityId.next(), plan.details(), followUp)))
                        .reason()
                        .code())
                .isEqualTo("activities.refused.follow-up-planned");
        hunchun.run(() -> desk.cancel(hunchun.coordinator(), plan.id(), 0, Localized.zh("改期")));
        assertThat(read(id).followUps().getFirst().planned()).isNull();
    }

    @Test
    void recordsThatAreNotOfThisDistrictAreNotKnown() {
        ActivityDetails details = hunchun.details(TestActivities.DAY);
        TestActivities.Hunchun elsewhere = fixtures.hunchun();
        ActivityDetails foreignPlace = new ActivityDetails(
                details.title(),
                null,
                null,
                details.purpose(),
                null,
                elsewhere.place(),
                details.time(),
                details.hosts(),
                Set.of(),
                Set.of(),
                List.of());
        ActivityDetails foreignHost = hunchun.details(
                TestActivities.DAY,
                Hosts.of(
                        new Hosts.Host(hunchun.community(), HostRole.HOST),
                        new Hosts.Host(UnitId.next(), HostRole.ASSISTING)));
        ActivityDetails foreignRecord = details.withItems(
                List.of(ProgrammeItem.of(Localized.zh("赠书")).led(new RecordRef("gift", NewId.uuid()))));

        assertThat(faultsOf(foreignPlace)).containsExactly("place");
        assertThat(faultsOf(foreignHost)).containsExactly("hosts[1].unit");
        assertThat(faultsOf(foreignRecord)).containsExactly("items[0].produced");
        ActivityId theirs = fixtures.planned(elsewhere);
        assertThat(refusalOf(() -> desk.hold(hunchun.coordinator(), theirs, 0, RESULT))
                        .kind())
                .isEqualTo(Refused.Kind.MISSING);
        assertThat(hunchun.within(() -> activities.byId(theirs))).isEmpty();
    }

    private Set<String> faultsOf(ActivityDetails details) {
        return refusalOf(() -> desk.plan(hunchun.coordinator(), new PlanActivity(ActivityId.next(), details, null)))
                .fields()
                .keySet();
    }

    private ActivityView read(ActivityId id) {
        return hunchun.within(() -> activities.require(id));
    }

    private List<AuditLine> audit(ActivityId id) {
        return hunchun.within(() -> audit.historyOf(id.ref()));
    }

    private List<String> verbs(ActivityId id) {
        return audit(id).stream().map(AuditLine::verb).toList();
    }

    private Refused refusalOf(Runnable verb) {
        ThrowingCallable here = () -> hunchun.run(verb);
        Refused[] refused = new Refused[1];
        assertThatThrownBy(here).isInstanceOfSatisfying(Refused.class, thrown -> refused[0] = thrown);
        return refused[0];
    }

    private static Localized follow() {
        return Localized.of("按居民需要办一次文化交流", "A cultural exchange that starts from what residents ask for");
    }
}
