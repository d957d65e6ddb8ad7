package org.gongjian.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Refused;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.HolderFilter;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class InvitationsTests {

    private static final String PASSWORD = "a shelf of local histories";

    @Autowired
    private Invitations invitations;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Mandates mandates;

    @Autowired
    private People people;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;
    private final TestDistrict there;
    private final UserName userName =
            new UserName("wang." + InvitationId.next().value().toString().substring(24));

    InvitationsTests(@Autowired TestAccounts testAccounts) {
        here = testAccounts.aDistrict();
        there = testAccounts.aDistrict();
    }

    @Test
    void whoeverIsInvitedOpensAnAccountAndHasTheMandate() {
        InvitePerson command = contactOf(somebody());
        String code = invite(command);
        assertThat(invitations.offer(code).name()).isEqualTo("王芳");
        AccountId account = invitations.accept(code, userName, PASSWORD);
        assertThat(signIns.signIn(userName.value(), PASSWORD)).isPresent();
        assertThat(here.within(() -> mandates.holders(here.officer(), HolderFilter.IN_FORCE, null, 100)))
                .filteredOn(holder -> holder.account().equals(account))
                .singleElement()
                .satisfies(holder -> assertThat(holder.mandates())
                        .singleElement()
                        .satisfies(held -> assertThat(held.mandate().unit()).isEqualTo(here.partner())));
        assertThat(here.within(() -> audit.historyOf(command.id().ref())))
                .extracting(AuditLine::verb)
                .containsExactly("invited", "accepted");
    }

    @Test
    void anInvitationWorksOnce() {
        String code = invite(contactOf(somebody()));
        invitations.accept(code, userName, PASSWORD);
        refused("identity.invitation.used", () -> invitations.accept(code, new UserName("somebody.else"), PASSWORD));
    }

    @Test
    void anInvitationEndsAfterSevenDays() {
        String code = invite(contactOf(somebody()));
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(invitations.offer(code)).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        refused("identity.invitation.expired", () -> invitations.offer(code));
        assertThat(here.within(() -> invitations.open(here.officer()))).isEmpty();
    }

    @Test
    void aWithdrawnInvitationIsNoLongerOne() {
        InvitePerson command = contactOf(somebody());
        String code = invite(command);
        assertThat(here.within(() -> invitations.open(here.officer()))).hasSize(1);
        here.run(() -> invitations.withdraw(here.officer(), command.id()));
        here.run(() -> invitations.withdraw(here.officer(), command.id()));
        refused("identity.invitation.withdrawn", () -> invitations.accept(code, userName, PASSWORD));
    }

    @Test
    void theSameInvitationSentTwiceIsOneInvitation() {
        InvitePerson command = contactOf(somebody());
        invite(command);
        assertThat(here.within(() -> invitations.invite(here.officer(), command)))
                .isEqualTo(new Invitations.Outcome.Repeated());
    }

    @Test
    void somebodyWithAnAccountIsNotInvitedButGivenTheMandate() {
        InvitePerson command = contactOf(here.account(Role.VOLUNTEER).person());
        assertThat(here.within(() -> invitations.invite(here.officer(), command)))
                .isEqualTo(new Invitations.Outcome.Granted());
    }

    @Test
    void somebodyFromAnotherDistrictTakesTheRoleOnWithTheAccountTheyHave() {
        String code = invite(contactOf(somebody()));
        Actor visitor = there.actor(Role.EDITOR);
        AccountId account = invitations.accept(code, visitor);
        assertThat(account).isEqualTo(visitor.accountId());
        assertThat(accounts.districtsOf(account)).hasSize(2);
    }

    @Test
    void aTakenUserNameUsesNothingUp() {
        String code = invite(contactOf(somebody()));
        assertThatThrownBy(() -> invitations.accept(
                        code, new UserName(here.account(Role.EDITOR).userName()), PASSWORD))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("userName")).isPresent());
        invitations.accept(code, userName, PASSWORD);
    }

    @Test
    void onlyAnOfficerOfTheSameDistrictInvitesWithdrawsAndLists() {
        InvitePerson command = contactOf(somebody());
        invite(command);
        for (Role role : List.of(Role.STREET_OFFICER, Role.COORDINATOR, Role.VOLUNTEER)) {
            forbidden(() -> invitations.invite(here.actor(role), contactOf(somebody())));
            forbidden(() -> invitations.withdraw(here.actor(role), command.id()));
            forbidden(() -> invitations.open(here.actor(role)));
        }
        assertThatThrownBy(() -> there.run(() -> invitations.withdraw(there.officer(), command.id())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
        assertThat(there.within(() -> invitations.open(there.officer()))).isEmpty();
    }

    @Test
    void anUnknownCodeLeadsNowhere() {
        assertThatThrownBy(() -> invitations.offer("x"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
    }

    @Test
    void aResetLinkSetsANewPasswordOnceAndOpensAClosedAccount() {
        String name = here.account(Role.EDITOR).userName();
        for (int i = 0; i < 5; i++) {
            signIns.signIn(name, "not the password");
        }
        String code = reset(Role.EDITOR);
        String other = reset(Role.EDITOR);
        assertThat(resets.userName(code).value()).isEqualTo(name);
        resets.use(code, PASSWORD);
        assertThat(signIns.signIn(name, PASSWORD)).isPresent();
        refused("identity.reset.used", () -> resets.use(code, PASSWORD));
        refused("identity.reset.used", () -> resets.use(other, PASSWORD));
    }

    @Test
    void aResetLinkEndsAfterAnHour() {
        String code = reset(Role.EDITOR);
        clock.advance(Duration.ofHours(1));
        refused("identity.reset.expired", () -> resets.use(code, PASSWORD));
    }

    @Test
    void anOfficerCannotOpenAnAccountThatWorksInAnotherDistrictToo(@Autowired TestAccounts testAccounts) {
        testAccounts.alsoIn(there.district(), here.account(Role.EDITOR).id());
        refused("identity.reset.other-districts", () -> reset(Role.EDITOR));
    }

    @Test
    void onlyTheSystemOpensAccountsWithoutInvitation() {
        PersonId person = somebody();
        forbidden(() -> accounts.open(here.officer(), person, userName, PASSWORD));
        AccountId account = here.within(() -> accounts.open(Actor.system(), person, userName, PASSWORD));
        assertThat(here.within(() -> accounts.open(Actor.system(), person, userName, PASSWORD)))
                .isEqualTo(account);
        assertThat(here.within(() -> accounts.of(person))).contains(account);
    }

    private PersonId somebody() {
        return here.within(() -> people.register(Author.SYSTEM, RegisterPerson.named(PersonId.next(), "王芳")));
    }

    private InvitePerson contactOf(PersonId person) {
        return new InvitePerson(InvitationId.next(), person, Role.UNIT_CONTACT, null, here.partner());
    }

    private String invite(InvitePerson command) {
        var outcome = here.within(() -> invitations.invite(here.officer(), command));
        return ((Invitations.Outcome.Invited) outcome).path().substring("/invitation/".length());
    }

    private String reset(Role role) {
        return here.within(() -> resets.issue(here.officer(), here.account(role).person()))
                .path()
                .substring("/password/".length());
    }

    private void forbidden(Runnable work) {
        assertThatThrownBy(() -> here.run(work))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
