package org.gongjian.identity.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CardId;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.InvitePerson;
import org.gongjian.identity.accounts.PasswordResets;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.identity.accounts.UserName;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class VolunteerCardsTests {

    private static final String PASSWORD = "a shelf of local histories";

    @Autowired
    private VolunteerCards cards;

    @Autowired
    private Mandates mandates;

    @Autowired
    private CardSignIns signIns;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private SignIns passwordSignIns;

    @Autowired
    private People people;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;
    private final TestDistrict there;
    private final String address = "test-" + CardId.next().value();

    VolunteerCardsTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        there = accounts.aDistrict();
    }

    @AfterEach
    void theClockStandsAgainWhereItStood() {
        clock.set(TestClock.STORY);
    }

    @Test
    void codeAndPinSignTheVolunteerInAndLeaveALine() {
        PrintedCard card = issued();
        CardSignIns.SignedIn signedIn = signIn(card, card.pin().value()).orElseThrow();
        assertThat(signedIn.card()).isEqualTo(card.id());
        assertThat(here.within(() -> accounts.of(personOf(card))))
                .contains(signedIn.who().account());
        assertThat(verbsOf(card)).containsExactly("issued", "signed-in");
        assertThat(signIn(card, card.pin().grouped())).isPresent();
    }

    @Test
    void onlyHashesOfCodeAndPinAreKept() {
        PrintedCard card = issued();
        String row = transaction.execute(
                status -> jdbc.sql("select row_to_json(card)::text from volunteer_card card where id = :id")
                        .param("id", card.id().value())
                        .query(String.class)
                        .single());
        assertThat(row).contains("argon2id").doesNotContain(card.code());
        assertThat(row.replaceAll("[^0-9]+", " ").split(" "))
                .doesNotContain(card.pin().value());
        assertThat(card.toString()).doesNotContain(card.pin().value());
    }

    @Test
    void aWrongPinIsRefusedAndTheFifthClosesTheCard() {
        PrintedCard card = issued();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(card, wrong(card))).isEmpty();
        }
        assertThat(signIn(card, card.pin().value())).isEmpty();
        clock.advance(Duration.ofMinutes(16));
        assertThat(signIn(card, card.pin().value())).isPresent();
        assertThat(verbsOf(card))
                .containsExactly(
                        "issued", "pin-failed", "pin-failed", "pin-failed", "pin-failed", "pin-failed", "signed-in");
    }

    @Test
    void onePlaceTriesTwentyTimesAnHourWhateverTheCards() {
        for (int tries = 0; tries < CardAddresses.MOST; tries += 4) {
            PrintedCard card = issued();
            for (int i = 0; i < 4; i++) {
                assertThat(signIn(card, wrong(card))).isEmpty();
            }
        }
        PrintedCard card = issued();
        assertThat(signIn(card, card.pin().value())).isEmpty();
        assertThat(signIns.signIn(card.code(), card.pin().value(), address + "-elsewhere"))
                .isPresent();
        clock.advance(CardAddresses.WINDOW.plusMinutes(1));
        assertThat(signIn(card, card.pin().value())).isPresent();
    }

    @Test
    void signInsThatSucceedDoNotCloseAPlace() {
        PrintedCard card = issued();
        for (int i = 0; i <= CardAddresses.MOST; i++) {
            assertThat(signIn(card, card.pin().value())).isPresent();
        }
    }

    @Test
    void whatIsNoPinIsJustAWrongOne() {
        PrintedCard card = issued();
        for (String typed : List.of("", "12345", "1234567", "abcdef", "🀄".repeat(3))) {
            assertThat(signIns.signIn(card.code(), typed, address + typed.length()))
                    .isEmpty();
            clock.advance(Duration.ofHours(2));
        }
    }

    @Test
    void aCodeThatIsNoneIsNotThere() {
        missing(() -> signIns.offer("nothing"));
        missing(() -> signIns.signIn("nothing", "123456", address));
    }

    @Test
    void aRevokedCardOpensNothing() {
        PrintedCard card = issued();
        assertThat(cards.isGood(card.id())).isTrue();
        here.run(() -> cards.revoke(here.coordinator(), card.id()));
        here.run(() -> cards.revoke(here.coordinator(), card.id()));
        refused("identity.card.revoked", () -> signIn(card, card.pin().value()));
        assertThat(cards.isGood(card.id())).isFalse();
        assertThat(verbsOf(card)).containsExactly("issued", "revoked");
    }

    @Test
    void whoeverIsAVolunteerNoLongerHasNoCard() {
        PrintedCard card = issued();
        MandateId volunteering = new MandateId(card.id().value());

        here.run(() -> mandates.end(here.officer(), volunteering, "moved away"));

        refused("identity.card.revoked", () -> signIn(card, card.pin().value()));
        assertThat(cards.isGood(card.id())).isFalse();
        assertThat(verbsOf(card)).endsWith("revoked");
    }

    @Test
    void aCardIsGoodForAYear() {
        PrintedCard card = issued();
        clock.advance(Duration.ofDays(365).minusSeconds(1));
        assertThat(signIn(card, card.pin().value())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        refused("identity.card.expired", () -> signIn(card, card.pin().value()));
        assertThat(cards.isGood(card.id())).isFalse();
    }

    @Test
    void aCardPrintedAnewRevokesTheOldOne() {
        PrintedCard old = issued();
        PrintedCard fresh = here.within(() -> cards.reissue(here.coordinator(), old.id(), CardId.next()))
                .orElseThrow();
        refused("identity.card.revoked", () -> signIn(old, old.pin().value()));
        assertThat(signIn(fresh, fresh.pin().value())).isPresent();
        assertThat(personOf(fresh)).isEqualTo(personOf(old));
    }

    @Test
    void sentTwiceItIsIssuedAndShownOnce() {
        CardId id = CardId.next();
        RegisterPerson wang = RegisterPerson.named(new PersonId(id.value()), "王芳");
        assertThat(here.within(() -> cards.issue(here.coordinator(), wang, id, here.communityUnit())))
                .isPresent();
        assertThat(here.within(() -> cards.issue(here.coordinator(), wang, id, here.communityUnit())))
                .isEmpty();
    }

    @Test
    void aVolunteerWithAnAccountMayHaveACardToo() {
        PersonId volunteer = here.account(Role.VOLUNTEER).person();
        IssueCard command = new IssueCard(CardId.next(), here.communityUnit(), volunteer);
        PrintedCard card =
                here.within(() -> cards.issue(here.officer(), command)).orElseThrow();
        assertThat(signIn(card, card.pin().value()).orElseThrow().who().account())
                .isEqualTo(here.account(Role.VOLUNTEER).id());
        refused(
                "identity.card.has-one",
                () -> here.run(() ->
                        cards.issue(here.officer(), new IssueCard(CardId.next(), here.communityUnit(), volunteer))));
    }

    @Test
    void theSameNameAndNumberIsTheSamePerson() {
        PhoneNumber phone = PhoneNumber.of("13800138000");
        PersonId known = here.within(
                () -> people.register(Actor.system().author(), RegisterPerson.named(PersonId.next(), "李强", phone)));
        CardId id = CardId.next();
        PrintedCard card = here.within(() -> cards.issue(
                        here.coordinator(),
                        RegisterPerson.named(new PersonId(id.value()), "李强", phone),
                        id,
                        here.communityUnit()))
                .orElseThrow();
        assertThat(personOf(card)).isEqualTo(known);
    }

    @Test
    void onlyWhoKeepsTheUnitsVolunteersPrintsCards() {
        for (Role role : List.of(Role.UNIT_CONTACT, Role.VOLUNTEER, Role.ASSESSOR, Role.EDITOR)) {
            refused("identity.refused.volunteers", () -> issue(here.actor(role), here.communityUnit()));
        }
        refused("identity.refused.volunteers", () -> issue(here.coordinator(), here.partner()));
        assertThat(issue(here.streetOfficer(), here.communityUnit())).isPresent();
        assertThat(issue(here.officer(), here.partner())).isPresent();
        missing(() -> issue(here.officer(), there.partner()));
        missing(() -> issue(here.coordinator(), there.partner()));
    }

    @Test
    void aCardOfAnotherUnitOrDistrictIsNotThere() {
        PrintedCard partners = issue(here.officer(), here.partner()).orElseThrow();
        missing(() -> here.run(() -> cards.revoke(here.coordinator(), partners.id())));
        missing(() -> there.run(() -> cards.revoke(there.officer(), partners.id())));
        assertThat(there.within(() -> cards.page(there.officer(), null, false, null, 9)))
                .isEmpty();
    }

    @Test
    void theListGoesByUnitAndPageAndLeavesTheOldOnesOut() {
        PrintedCard first = issued();
        PrintedCard second = issued();
        issue(here.officer(), here.partner());
        here.run(() -> cards.revoke(here.coordinator(), first.id()));
        assertThat(here.within(() -> cards.page(here.coordinator(), null, true, null, 9)))
                .extracting(VolunteerCard::id)
                .containsExactly(second.id());
        assertThat(here.within(() -> cards.page(here.coordinator(), here.communityUnit(), false, second.id(), 9)))
                .extracting(VolunteerCard::id)
                .containsExactly(first.id());
        assertThat(here.within(() -> cards.page(here.officer(), null, true, null, 1)))
                .hasSize(1);
    }

    @Test
    void thePaperIsMadeForWhoeverKnowsCodeAndPin() {
        PrintedCard card = issued();
        assertThat(here.within(() -> cards.printed(
                        here.coordinator(), card.id(), card.code(), card.pin().value())))
                .isEqualTo(card);
        missing(() -> here.run(() -> cards.printed(here.coordinator(), card.id(), card.code(), wrong(card))));
        missing(() -> here.run(() -> cards.printed(
                here.coordinator(), card.id(), issued().code(), card.pin().value())));
    }

    @Test
    void anInvitationGivesAnAccountThatACardOpenedItsNameAndPassword() {
        PrintedCard card = issued();
        PersonId person = personOf(card);
        refused("identity.reset.by-card", () -> here.run(() -> resets.issue(here.officer(), person)));
        InvitePerson command = new InvitePerson(InvitationId.next(), person, Role.VOLUNTEER, null, null);
        var invited = (Invitations.Outcome.Invited) here.within(() -> invitations.invite(here.officer(), command));
        UserName name = new UserName("li." + command.id().value().toString().substring(24));
        var account = invitations.accept(invited.path().substring("/invitation/".length()), name, PASSWORD);

        assertThat(passwordSignIns.signIn(name.value(), PASSWORD)).isPresent();
        assertThat(signIn(card, card.pin().value()).orElseThrow().who().account())
                .isEqualTo(account);
        InvitePerson further = new InvitePerson(InvitationId.next(), person, Role.EDITOR, null, null);
        assertThat(here.within(() -> invitations.invite(here.officer(), further)))
                .isEqualTo(new Invitations.Outcome.Granted());
    }

    private PrintedCard issued() {
        return issue(here.coordinator(), here.communityUnit()).orElseThrow();
    }

    private Optional<PrintedCard> issue(Actor by, UnitId unit) {
        CardId id = CardId.next();
        return here.within(() -> cards.issue(by, RegisterPerson.named(new PersonId(id.value()), "王芳"), id, unit));
    }

    private Optional<CardSignIns.SignedIn> signIn(PrintedCard card, String pin) {
        return signIns.signIn(card.code(), pin, address);
    }

    private PersonId personOf(PrintedCard card) {
        return here.within(() -> cards.require(here.officer(), card.id())).person();
    }

    private List<String> verbsOf(PrintedCard card) {
        return here.within(() -> audit.historyOf(card.id().ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private static String wrong(PrintedCard card) {
        return card.pin().value().equals("000000") ? "111111" : "000000";
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private static void missing(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
    }
}
