package org.gongjian.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Refused;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class HandOversTests {

    private static final String PASSWORD = "a shelf of local histories";

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Actors actors;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;
    private final TestDistrict there;
    private final InvitationId id = InvitationId.next();

    HandOversTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        there = accounts.aDistrict();
    }

    @AfterEach
    void theClockStandsAgainWhereItStood() {
        clock.set(TestClock.STORY);
    }

    @Test
    void nothingChangesUntilTheSuccessorAcceptsThenBothAtOnce() {
        start(here.coordinator());
        assertThat(now(Role.COORDINATOR).actsFor(here.communityUnit())).isTrue();
        assertThat(now(Role.EDITOR).actsFor(here.communityUnit())).isFalse();

        here.run(() -> handOvers.accept(here.editor(), id));
        here.run(() -> handOvers.accept(here.editor(), id));
        assertThat(now(Role.COORDINATOR).actsFor(here.communityUnit())).isFalse();
        assertThat(now(Role.EDITOR).actsFor(here.communityUnit())).isTrue();
        assertThat(now(Role.EDITOR).has(Role.EDITOR)).isTrue();
        assertThat(here.within(() -> audit.historyOf(mandate().ref())).stream().map(AuditLine::verb))
                .containsExactly("granted", "handed-over");
        assertThat(here.within(() -> audit.historyOf(id.ref())).stream().map(AuditLine::verb))
                .containsExactly("invited", "accepted");
    }

    @Test
    void somebodyNewTakesItOverByALink() {
        var invited = (HandOvers.Outcome.Invited) here.within(() -> handOvers.startWithNewcomer(
                here.coordinator(), id, mandate(), RegisterPerson.named(new PersonId(id.value()), "王芳")));
        String code = invited.path().substring("/invitation/".length());
        AccountId account = invitations.accept(
                code, new UserName("wang." + id.value().toString().substring(24)), PASSWORD);

        assertThat(here.within(() -> actors.of(account)).actsFor(here.communityUnit()))
                .isTrue();
        assertThat(now(Role.COORDINATOR).mandates()).isEmpty();
        refused("identity.invitation.used", () -> invitations.accept(code, here.editor()));
    }

    @Test
    void theOfficeStartsOneForSomebodyWhoIsGone() {
        start(here.officer());
        here.run(() -> handOvers.accept(here.editor(), id));
        assertThat(now(Role.EDITOR).actsFor(here.communityUnit())).isTrue();
    }

    @Test
    void nobodyElseStartsOne() {
        for (Role role : List.of(Role.STREET_OFFICER, Role.EDITOR, Role.VOLUNTEER, Role.UNIT_CONTACT)) {
            refused("identity.hand-over.not-holder", () -> start(here.actor(role)));
        }
        assertThatThrownBy(() -> there.run(() -> handOvers.start(
                        there.officer(),
                        id,
                        mandate(),
                        there.account(Role.EDITOR).person())))
                .isInstanceOfSatisfying(Refused.class, HandOversTests::isMissing);
    }

    @Test
    void aVolunteersMandateIsNotPassedOnAndNobodySucceedsThemselves() {
        refused(
                "identity.hand-over.role",
                () -> here.run(() -> handOvers.start(
                        here.volunteer(),
                        id,
                        here.account(Role.VOLUNTEER).mandate().id(),
                        successor())));
        refused(
                "identity.hand-over.self",
                () -> here.run(() -> handOvers.start(
                        here.coordinator(),
                        id,
                        mandate(),
                        here.account(Role.COORDINATOR).person())));
    }

    @Test
    void whoeverStartedItTakesItBackWithinADayAndAfterwardsTheOffice() {
        start(here.coordinator());
        clock.advance(Duration.ofDays(1));
        refused("identity.hand-over.too-late", () -> here.run(() -> handOvers.undo(here.coordinator(), id)));
        refused("identity.hand-over.not-yours", () -> here.run(() -> handOvers.undo(here.contact(), id)));
        here.run(() -> handOvers.undo(here.officer(), id));
        refused("identity.invitation.withdrawn", () -> here.run(() -> handOvers.accept(here.editor(), id)));
        assertThat(now(Role.COORDINATOR).actsFor(here.communityUnit())).isTrue();
    }

    @Test
    void theStarterUndoesItAtOnceAndTheSuccessorDeclines() {
        start(here.coordinator());
        here.run(() -> handOvers.undo(here.coordinator(), id));
        InvitationId again = InvitationId.next();
        here.run(() -> handOvers.start(here.coordinator(), again, mandate(), successor()));
        here.run(() -> handOvers.undo(here.editor(), again));
        assertThat(here.within(() -> handOvers.open(mandate()))).isEmpty();
    }

    @Test
    void onceAcceptedItIsNotUndone() {
        start(here.coordinator());
        here.run(() -> handOvers.accept(here.editor(), id));
        refused("identity.hand-over.accepted", () -> here.run(() -> handOvers.undo(here.officer(), id)));
    }

    @Test
    void aMandateIsHandedToOneAtATime() {
        start(here.coordinator());
        refused(
                "identity.hand-over.twice",
                () -> here.run(() -> handOvers.start(
                        here.coordinator(),
                        InvitationId.next(),
                        mandate(),
                        here.account(Role.UNIT_CONTACT).person())));
    }

    @Test
    void oneThatNobodyAcceptedInSevenDaysMakesWayForTheNext() {
        start(here.coordinator());
        clock.advance(Duration.ofDays(7));
        refused("identity.invitation.expired", () -> here.run(() -> handOvers.accept(here.editor(), id)));
        InvitationId again = InvitationId.next();
        here.run(() -> handOvers.start(here.coordinator(), again, mandate(), successor()));
        assertThat(here.within(() -> handOvers.waitingFor(here.editor())))
                .extracting(invitation -> invitation.asked().id())
                .containsExactly(again);
    }

    @Test
    void aMandateThatEndedMeanwhileIsNotHandedOver() {
        start(here.coordinator());
        here.run(() -> mandates.end(here.officer(), mandate(), "撤销"));
        refused("identity.hand-over.ended", () -> here.run(() -> handOvers.accept(here.editor(), id)));
        assertThat(now(Role.EDITOR).actsFor(here.communityUnit())).isFalse();
    }

    @Test
    void theLastOfficerLeavesByHandingOver() {
        MandateId office = here.account(Role.DISTRICT_OFFICER).mandate().id();
        refused("identity.mandate.last-officer", () -> here.run(() -> mandates.end(here.officer(), office, "退休")));
        here.run(() -> handOvers.start(here.officer(), id, office, successor()));
        here.run(() -> handOvers.accept(here.editor(), id));
        assertThat(now(Role.EDITOR).isDistrictOfficer()).isTrue();
        assertThat(now(Role.DISTRICT_OFFICER).isDistrictOfficer()).isFalse();
    }

    @Test
    void acceptedTwiceAtOnceTheMandatePassesOnce() throws Exception {
        start(here.coordinator());
        CountDownLatch together = new CountDownLatch(1);
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        Runnable accept = () -> {
            try {
                together.await();
                here.run(() -> handOvers.accept(here.editor(), id));
            } catch (Refused late) {
                refusals.add(late.reason().code());
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        };
        Thread one = Thread.ofVirtual().start(accept);
        Thread other = Thread.ofVirtual().start(accept);
        together.countDown();
        one.join();
        other.join();
        assertThat(here.within(() -> audit.historyOf(id.ref())).stream().map(AuditLine::verb))
                .containsExactly("invited", "accepted");
        assertThat(now(Role.EDITOR).mandates()).hasSize(2);
        assertThat(refusals).allMatch("identity.invitation.used"::equals);
    }

    private void start(Actor by) {
        here.run(() -> handOvers.start(by, id, mandate(), successor()));
    }

    private MandateId mandate() {
        return here.account(Role.COORDINATOR).mandate().id();
    }

    private PersonId successor() {
        return here.account(Role.EDITOR).person();
    }

    private Actor now(Role role) {
        return here.within(() -> actors.of(here.account(role).id()));
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private static void isMissing(Refused refused) {
        assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING);
    }
}
