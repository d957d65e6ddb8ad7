package org.gongjian.claims.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.MakeClaim;
import org.gongjian.claims.TestClaims;
import org.gongjian.claims.lights.PlanStep;
import org.gongjian.claims.policy.ClaimPolicies;
import org.gongjian.claims.policy.ClaimPolicy;
import org.gongjian.claims.rating.RatingDesk;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.rating.ResidentDoor;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class CaseDeskTests {

    @Autowired
    private CaseDesk desk;

    @Autowired
    private Cases cases;

    @Autowired
    private LightWatch watch;

    @Autowired
    private RatingDesk ratingDesk;

    @Autowired
    private Ratings ratings;

    @Autowired
    private ResidentDoor door;

    @Autowired
    private ClaimPolicies policies;

    @Autowired
    private TestClock clock;

    private final TestClaims fixtures;
    private final TestDistrict here;

    CaseDeskTests(@Autowired TestClaims fixtures) {
        this.fixtures = fixtures;
        here = fixtures.aDistrict();
    }

    @Test
    void returnedMendedAcceptedRatedUnsatisfiedAnsweredReopenedClosed() {
        ClaimId id = fixtures.submitted(here, track());
        CaseId about = id.caseId();
        here.run(
                () -> desk.giveBack(here.coordinator(), about, version(id), "座椅没有靠背", 82, TestClaims.DAY.plusDays(20)));
        assertThat(at(id).state()).isEqualTo(CaseState.RETURNED);
        assertThat(at(id).deadline()).isEqualTo(TestClaims.DAY.plusDays(20));
        assertThat(at(id).firstDeadline()).isEqualTo(TestClaims.DEADLINE);
        here.run(() -> desk.submit(here.contact(), about, version(id), "装了靠背"));
        here.run(() -> desk.accept(here.coordinator(), about, version(id), null));

        fixtures.rated(here, id, 2, 1, 5);
        assertThat(at(id).state()).isEqualTo(CaseState.REOPENED);
        assertThat(at(id).reopenings()).isEqualTo(1);
        here.run(() -> desk.submit(here.contact(), about, version(id), "加了扶手"));
        here.run(() -> desk.accept(here.coordinator(), about, version(id), null));
        fixtures.rated(here, id, 5, 4, 5);

        refused("claims.case.refused.close.answer", () -> desk.close(here.coordinator(), about, version(id)));
        fixtures.answerAll(here, id);
        here.run(() -> desk.close(here.coordinator(), about, version(id)));
        assertThat(at(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(here.within(() -> cases.eventsOf(about)))
                .extracting(CaseEvent::kind)
                .containsExactly(
                        CaseEvent.Kind.OPENED,
                        CaseEvent.Kind.IN_TOUCH,
                        CaseEvent.Kind.SUBMITTED,
                        CaseEvent.Kind.RETURNED,
                        CaseEvent.Kind.SUBMITTED,
                        CaseEvent.Kind.ACCEPTED,
                        CaseEvent.Kind.REOPENED,
                        CaseEvent.Kind.SUBMITTED,
                        CaseEvent.Kind.ACCEPTED,
                        CaseEvent.Kind.CLOSED);
    }

    @Test
    void onlyWhoeverAskedAcceptsReturnsAndCloses() {
        ClaimId id = fixtures.submitted(here, track());
        for (Actor other : List.of(
                here.contact(),
                here.officer(),
                here.streetOfficer(),
                here.editor(),
                here.volunteer(),
                Actor.visitor())) {
            refused("claims.case.refused.judge", () -> desk.accept(other, id.caseId(), version(id), null));
            refused("claims.case.refused.judge", () -> desk.close(other, id.caseId(), version(id)));
            refused(
                    "claims.case.refused.judge",
                    () -> desk.giveBack(other, id.caseId(), version(id), "?", 1, TestClaims.DEADLINE));
        }
        refused("claims.case.refused.work", () -> desk.submit(here.coordinator(), id.caseId(), version(id), "?"));
    }

    @Test
    void itIsClosedWhenEnoughResidentsRatedOrTheirTimeHasPassed() {
        ClaimId id = fixtures.accepted(here, track());
        refused("claims.case.refused.close.ratings", () -> desk.close(here.coordinator(), id.caseId(), version(id)));
        fixtures.rated(here, id, 5, 4);
        refused("claims.case.refused.close.ratings", () -> desk.close(here.coordinator(), id.caseId(), version(id)));
        clock.set(TestClock.STORY.plus(Duration.ofDays(16)));
        try {
            here.run(() -> desk.close(here.coordinator(), id.caseId(), version(id)));
        } finally {
            clock.set(TestClock.STORY);
        }
        assertThat(at(id).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void eachCodeIsGoodForOneRatingOfItsRound() {
        ClaimId id = fixtures.accepted(here, track());
        here.run(() -> ratingDesk.makeCodes(here.coordinator(), id.caseId(), 4));
        List<ResidentCode> codes = here.within(() -> ratings.unusedCodes(at(id)));
        assertThat(codes).hasSize(4);
        door.rate(codes.get(0).shown().toLowerCase(Locale.ROOT), 1, "坐不住");
        refused("claims.rate.used", () -> door.rate(codes.get(0).value(), 5, null));
        refused("claims.rate.stars", () -> door.rate(codes.get(1).value(), 6, null));
        door.rate(codes.get(1).value(), 1, null);
        door.rate(codes.get(2).value(), 2, null);
        assertThat(at(id).state()).isEqualTo(CaseState.REOPENED);
        refused("claims.case.refused.rate", () -> door.rate(codes.get(3).value(), 5, null));
        refused("refused.missing", () -> door.rate("00000-00000", 5, null));
        refused("refused.missing", () -> door.open("not a code"));
        assertThat(door.open(codes.get(0).value()).opened().given()).isNotNull();
    }

    @Test
    void afterAsManyReopeningsAsPolicyHasItTheAskerDecides() {
        ClaimPolicy usual = here.within(policies::current);
        here.run(() -> policies.change(
                here.officer(),
                new ClaimPolicy(
                        usual.contactDays(),
                        usual.remindDays(),
                        usual.acceptDays(),
                        usual.ratingDays(),
                        1,
                        2,
                        40,
                        1,
                        10,
                        25,
                        0,
                        48,
                        0)));
        ClaimId id = fixtures.accepted(here, track());
        fixtures.rated(here, id, 1);
        here.run(() -> desk.submit(here.contact(), id.caseId(), version(id), "改了"));
        here.run(() -> desk.accept(here.coordinator(), id.caseId(), version(id), null));
        fixtures.rated(here, id, 1);
        assertThat(at(id).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(here.within(() -> cases.eventsOf(id.caseId())))
                .extracting(CaseEvent::kind)
                .contains(CaseEvent.Kind.LEFT_OPEN);
        fixtures.answerAll(here, id);
        here.run(() -> desk.close(here.coordinator(), id.caseId(), version(id)));
        assertThat(at(id).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void thePlanIsWithinTheTimeOfTheCaseAndProgressIsReported() {
        ClaimId id = fixtures.inTouch(here, track());
        Localized who = Localized.zh("周工");
        refused(
                "claims.plan.outside",
                () -> desk.plan(
                        here.contact(), id.caseId(), version(id), who, List.of(step(TestClaims.DEADLINE.plusDays(1)))));
        here.run(() -> desk.plan(
                here.contact(),
                id.caseId(),
                version(id),
                who,
                List.of(step(TestClaims.DAY.plusDays(10)), step(TestClaims.DEADLINE))));
        here.run(() -> desk.report(here.contact(), id.caseId(), version(id), 55, List.of(0), "地基已完成"));
        assertThat(at(id).plan().steps()).extracting(PlanStep::isDone).containsExactly(true, false);
        assertThat(at(id).progress()).isEqualTo(55);
        assertThat(at(id).inCharge()).isEqualTo(who);
        refused(
                "claims.progress.range",
                () -> desk.report(here.contact(), id.caseId(), version(id), 101, List.of(), null));
        refused("refused.stale", () -> desk.report(here.contact(), id.caseId(), 1, 60, List.of(), null));
    }

    @Test
    void lightsThatTurnAreToldOnceAndTheLateStandInTheirView() {
        ClaimId id = fixtures.inTouch(here, track());
        here.run(watch::look);
        assertThat(kinds(id)).doesNotContain(CaseEvent.Kind.LIGHT);
        clock.set(TestClock.STORY.plus(Duration.ofDays(57)));
        try {
            here.run(watch::look);
            here.run(watch::look);
            assertThat(here.within(() -> cases.count(CaseFilter.of(CaseView.LATE))))
                    .isEqualTo(1);
            assertThat(here.within(() -> cases.counts(CaseFilter.of(CaseView.ALL))))
                    .containsEntry(CaseView.MOVING, 0L)
                    .containsEntry(CaseView.ALL, 1L);
        } finally {
            clock.set(TestClock.STORY);
        }
        assertThat(kinds(id)).containsOnlyOnce(CaseEvent.Kind.LIGHT);
    }

    @Test
    void aDayThatHasPassedIsNoNewDeadline() {
        ClaimId id = fixtures.inTouch(here, track());
        refused(
                "claims.deadline.past",
                () -> desk.extend(here.coordinator(), id.caseId(), version(id), TestClaims.DAY.minusDays(1), "等料"));
        here.run(() ->
                desk.extend(here.coordinator(), id.caseId(), version(id), TestClaims.DEADLINE.plusDays(10), "等料"));
        assertThat(at(id).deadline()).isEqualTo(TestClaims.DEADLINE.plusDays(10));
    }

    private List<CaseEvent.Kind> kinds(ClaimId id) {
        return here.within(() -> cases.eventsOf(id.caseId())).stream()
                .map(CaseEvent::kind)
                .toList();
    }

    private MakeClaim track() {
        return fixtures.of(here, fixtures.track(here), 1);
    }

    private Case at(ClaimId id) {
        return fixtures.of(here, id);
    }

    private int version(ClaimId id) {
        return at(id).version();
    }

    private static PlanStep step(LocalDate due) {
        return new PlanStep(Localized.zh("一步"), due, null);
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(work))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
