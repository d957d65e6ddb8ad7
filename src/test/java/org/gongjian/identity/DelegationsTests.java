package org.gongjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditChain;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.AuthorNames;
import org.gongjian.district.Refused;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.InvitePerson;
import org.gongjian.identity.accounts.PasswordResets;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class DelegationsTests {

    /** The day of the first story, in the district's zone. */
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);

    @Autowired
    private Delegations delegations;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private Actors actors;

    @Autowired
    private Authority authority;

    @Autowired
    private People people;

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditChain chain;

    @Autowired
    private AuthorNames names;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;
    private final TestDistrict there;

    DelegationsTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        there = accounts.aDistrict();
    }

    @AfterEach
    void theClockStandsAgainWhereItStood() {
        clock.set(TestClock.STORY);
    }

    @Test
    void whoeverAcceptedActsWithThatMandateAndWithNoneOfTheirOwn() {
        DelegationId id = accepted(TODAY, TODAY.plusDays(9));

        Actor acting = acting(id).orElseThrow();
        assertThat(acting.actsFor(here.communityUnit())).isTrue();
        assertThat(acting.actsFor(here.partner())).isFalse();
        assertThat(acting.name()).isEqualTo(here.contact().name());
        assertThat(acting.behalf())
                .isEqualTo(new Actor.Behalf(
                        id,
                        here.account(Role.COORDINATOR).id(),
                        here.coordinator().name()));
        assertThat(now(Role.UNIT_CONTACT).actsFor(here.communityUnit())).isFalse();
    }

    @Test
    void nothingIsActedUnderBeforeItIsAcceptedOrBeforeItsFirstDay() {
        DelegationId asked = offered(TODAY, TODAY.plusDays(1));
        assertThat(acting(asked)).isEmpty();
        refused("identity.delegation.not-accepted", () -> delegations.requireInForce(here.contact(), asked));

        end(here.coordinator(), asked);
        DelegationId later = accepted(TODAY.plusDays(3), TODAY.plusDays(5));
        assertThat(acting(later)).isEmpty();
        refused("identity.delegation.not-yet", () -> delegations.requireInForce(here.contact(), later));
        clock.advance(Duration.ofDays(3));
        assertThat(acting(later)).isPresent();
    }

    @Test
    void itIsOverAfterItsLastDayInTheDistrictsZone() {
        DelegationId id = accepted(TODAY, TODAY.plusDays(1));
        clock.set(Instant.parse("2024-06-06T15:59:59Z"));
        assertThat(acting(id)).isPresent();
        clock.set(Instant.parse("2024-06-06T16:00:00Z"));
        assertThat(acting(id)).isEmpty();
        refused("identity.delegation.over", () -> delegations.requireInForce(here.contact(), id));
    }

    @Test
    void oneThatIsOverCannotBeAccepted() {
        DelegationId id = offered(TODAY, TODAY.plusDays(1));
        clock.advance(Duration.ofDays(2));
        refused("identity.delegation.over", () -> delegations.accept(here.contact(), id));
    }

    @Test
    void itEndsWithTheMandate() {
        DelegationId id = accepted(TODAY, TODAY.plusDays(9));
        here.run(() -> mandates.end(here.officer(), mandate(), "调离"));
        assertThat(acting(id)).isEmpty();
        refused("identity.delegation.ended", () -> delegations.requireInForce(here.contact(), id));
    }

    @Test
    void eitherOfTheTwoEndsItAndTwiceIsOnce() {
        DelegationId withdrawn = accepted(TODAY, TODAY.plusDays(9));
        end(here.coordinator(), withdrawn);
        end(here.contact(), withdrawn);
        assertThat(acting(withdrawn)).isEmpty();
        assertThat(verbsOf(withdrawn)).containsExactly("offered", "accepted", "ended");

        DelegationId declined = offered(TODAY, TODAY.plusDays(9));
        end(here.contact(), declined);
        refused("identity.delegation.ended", () -> delegations.accept(here.contact(), declined));
    }

    @Test
    void theOfficeCanStopItAndNobodyElse() {
        DelegationId id = accepted(TODAY, TODAY.plusDays(9));
        forbidden(() -> delegations.end(here.editor(), id));
        end(here.officer(), id);
        assertThat(acting(id)).isEmpty();
    }

    @Test
    void onlyTheHolderDelegates() {
        OfferDelegation offer = offer(TODAY, TODAY.plusDays(1));
        refused("identity.delegation.not-holder", () -> delegations.offer(here.officer(), offer));
        refused("identity.delegation.not-holder", () -> delegations.offer(here.contact(), offer));
    }

    @Test
    void whoeverActsForSomebodyCannotPassThatOn() {
        Actor acting = acting(accepted(TODAY, TODAY.plusDays(9))).orElseThrow();
        OfferDelegation further = new OfferDelegation(
                DelegationId.next(), mandate(), here.account(Role.EDITOR).person(), TODAY, TODAY, null);
        refused("identity.delegation.no-further", () -> delegations.offer(acting, further));
    }

    @Test
    void whoeverActsForAnOfficerGivesNoMandatesInvitationsOrPasswords() {
        MandateId office = here.account(Role.DISTRICT_OFFICER).mandate().id();
        DelegationId id = DelegationId.next();
        here.run(() -> {
            delegations.offer(
                    here.officer(),
                    new OfferDelegation(
                            id, office, here.account(Role.UNIT_CONTACT).person(), TODAY, TODAY, null));
            delegations.accept(here.contact(), id);
        });
        Actor acting = acting(id).orElseThrow();
        assertThat(authority.mayKeepOffice(acting).isAllowed()).isTrue();
        PersonId person = here.account(Role.UNIT_CONTACT).person();
        String code = "identity.refused.mandates-in-person";
        refused(
                code,
                () -> mandates.grant(
                        acting, new GrantMandate(MandateId.next(), person, Role.DISTRICT_OFFICER, null, null)));
        refused(code, () -> mandates.end(acting, mandate(), "不该"));
        refused(code, () -> resets.issue(acting, person));
        refused(
                code,
                () -> invitations.invite(
                        acting, new InvitePerson(InvitationId.next(), person, Role.EDITOR, null, null)));
    }

    @Test
    void whatAVolunteerOrAnAssessorDoesNobodyDoesForThem() {
        for (Role role : List.of(Role.VOLUNTEER, Role.ASSESSOR)) {
            refused(
                    "identity.delegation.role",
                    () -> delegations.offer(
                            here.actor(role),
                            new OfferDelegation(
                                    DelegationId.next(),
                                    here.account(role).mandate().id(),
                                    here.account(Role.EDITOR).person(),
                                    TODAY,
                                    TODAY,
                                    null)));
        }
    }

    @Test
    void ninetyDaysAreTheMostAndTheFirstIsNotPast() {
        assertThat(offered(TODAY, TODAY.plusDays(89))).isNotNull();
        refused(
                "identity.delegation.long",
                () -> delegations.offer(here.coordinator(), offer(TODAY, TODAY.plusDays(90))));
        refused(
                "identity.delegation.past",
                () -> delegations.offer(here.coordinator(), offer(TODAY.minusDays(1), TODAY)));
        refused(
                "identity.delegation.order",
                () -> delegations.offer(here.coordinator(), offer(TODAY, TODAY.minusDays(1))));
    }

    @Test
    void aDelegateIsSomebodyElseOfTheDistrictWithAnAccount() {
        PersonId without =
                here.within(() -> people.register(Author.SYSTEM, RegisterPerson.named(PersonId.next(), "王芳")));
        refused("identity.delegation.no-account", () -> delegations.offer(here.coordinator(), to(without)));
        refused(
                "identity.delegation.self",
                () -> delegations.offer(
                        here.coordinator(), to(here.account(Role.COORDINATOR).person())));
        missing(() -> delegations.offer(
                here.coordinator(), to(there.account(Role.EDITOR).person())));
    }

    @Test
    void theSamePersonIsNotAskedTwiceForTheSameDays() {
        offered(TODAY, TODAY.plusDays(9));
        refused(
                "identity.delegation.twice",
                () -> delegations.offer(here.coordinator(), offer(TODAY.plusDays(9), TODAY.plusDays(12))));
        assertThat(offered(TODAY.plusDays(10), TODAY.plusDays(12))).isNotNull();
    }

    @Test
    void sentTwiceItIsAskedOnce() {
        OfferDelegation offer = offer(TODAY, TODAY.plusDays(9));
        here.run(() -> {
            delegations.offer(here.coordinator(), offer);
            delegations.offer(here.coordinator(), offer);
        });
        assertThat(verbsOf(offer.id())).containsExactly("offered");
    }

    @Test
    void nothingOfItReachesAnotherDistrict() {
        DelegationId id = accepted(TODAY, TODAY.plusDays(9));
        assertThatThrownBy(() -> there.run(() -> delegations.end(there.officer(), id)))
                .isInstanceOfSatisfying(Refused.class, DelegationsTests::isMissing);
        assertThat(there.within(() -> actors.of(here.account(Role.UNIT_CONTACT).id(), id)))
                .isEmpty();
        assertThatThrownBy(() -> there.run(() -> delegations.offer(there.coordinator(), offer(TODAY, TODAY))))
                .isInstanceOfSatisfying(Refused.class, DelegationsTests::isMissing);
    }

    @Test
    void nobodyElseAcceptsIt() {
        DelegationId id = offered(TODAY, TODAY.plusDays(9));
        missing(() -> delegations.accept(here.editor(), id));
        refused("identity.delegation.not-delegate", () -> delegations.accept(here.coordinator(), id));
        assertThat(acting(id)).isEmpty();
    }

    @Test
    void acceptedTwiceAtOnceItIsAcceptedOnce() throws Exception {
        DelegationId id = offered(TODAY, TODAY.plusDays(9));
        CountDownLatch together = new CountDownLatch(1);
        Runnable accept = () -> {
            awaited(together);
            here.run(() -> delegations.accept(here.contact(), id));
        };
        Thread one = Thread.ofVirtual().start(accept);
        Thread other = Thread.ofVirtual().start(accept);
        together.countDown();
        one.join();
        other.join();
        assertThat(verbsOf(id)).containsExactly("offered", "accepted");
    }

    @Test
    void theLogKeepsWhoDidItAndForWhomAndItsChainHolds() {
        here.run(() -> chain.seal());
        Actor acting = acting(accepted(TODAY, TODAY.plusDays(9))).orElseThrow();
        Author author = acting.authorFor(here.communityUnit());

        assertThat(author)
                .isEqualTo(new Author(
                        here.account(Role.UNIT_CONTACT).id().value(), mandate().value()));
        assertThat(acting.authorFor(here.partner())).isEqualTo(author);
        assertThat(acting.author()).isEqualTo(author);
        here.run(() -> transaction.executeWithoutResult(
                status -> audit.write(author, "changed", here.communityUnit().ref(), "name")));
        assertThat(here.within(
                        () -> names.namesOf(List.of(author, here.contact().author()))))
                .containsEntry(
                        author,
                        new AuthorName(here.contact().name(), here.coordinator().name()))
                .containsEntry(
                        here.contact().author(), new AuthorName(here.contact().name(), null));
        here.run(() -> chain.seal());
        assertThat(here.within(() -> chain.verify()).holds()).isTrue();
    }

    @Test
    void anAuthorWhoActedForSomebodyIsKnownAgainAsLongAsTheyMay() {
        DelegationId id = accepted(TODAY, TODAY.plusDays(9));
        Author author = acting(id).orElseThrow().author();
        assertThat(here.within(() -> actors.of(author)).actsFor(here.communityUnit()))
                .isTrue();
        end(here.coordinator(), id);
        assertThat(here.within(() -> actors.of(author)).actsFor(here.communityUnit()))
                .isFalse();
    }

    @Test
    void whoeverActsForAnEditorStandsForBothWhenTextsAreReadAgain() {
        Actor acting = here.editor()
                .actingFor(
                        new Actor.Behalf(
                                DelegationId.next(),
                                here.account(Role.COORDINATOR).id(),
                                "王芳"),
                        here.account(Role.COORDINATOR).mandate());
        assertThat(acting.standsFor(here.account(Role.EDITOR).id().value())).isTrue();
        assertThat(acting.standsFor(here.account(Role.COORDINATOR).id().value()))
                .isTrue();
        assertThat(acting.standsFor(here.account(Role.VOLUNTEER).id().value())).isFalse();
        assertThat(acting.standsFor(null)).isFalse();
    }

    private OfferDelegation offer(LocalDate from, LocalDate until) {
        return new OfferDelegation(
                DelegationId.next(), mandate(), here.account(Role.UNIT_CONTACT).person(), from, until, "休假");
    }

    private OfferDelegation to(PersonId delegate) {
        return new OfferDelegation(DelegationId.next(), mandate(), delegate, TODAY, TODAY, null);
    }

    private DelegationId offered(LocalDate from, LocalDate until) {
        OfferDelegation offer = offer(from, until);
        here.run(() -> delegations.offer(here.coordinator(), offer));
        return offer.id();
    }

    private DelegationId accepted(LocalDate from, LocalDate until) {
        DelegationId id = offered(from, until);
        here.run(() -> delegations.accept(here.contact(), id));
        return id;
    }

    private void end(Actor by, DelegationId id) {
        here.run(() -> delegations.end(by, id));
    }

    private MandateId mandate() {
        return here.account(Role.COORDINATOR).mandate().id();
    }

    private Optional<Actor> acting(DelegationId id) {
        return here.within(() -> actors.of(here.account(Role.UNIT_CONTACT).id(), id));
    }

    private Actor now(Role role) {
        return here.within(() -> actors.of(here.account(role).id()));
    }

    private List<String> verbsOf(DelegationId id) {
        return here.within(() -> audit.historyOf(id.ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private void refused(String code, Runnable work) {
        assertThatThrownBy(() -> here.run(work))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private void forbidden(Runnable work) {
        assertThatThrownBy(() -> here.run(work))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    private void missing(Runnable work) {
        assertThatThrownBy(() -> here.run(work)).isInstanceOfSatisfying(Refused.class, DelegationsTests::isMissing);
    }

    private static void isMissing(Refused refused) {
        assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
