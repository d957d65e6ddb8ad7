package org.gongjian.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actors;
import org.gongjian.identity.CardId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.cards.IssueCard;
import org.gongjian.identity.cards.VolunteerCards;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Closing one's own account. */
@RoomTest
class AccountClosingTests {

    @Autowired
    private AccountClosing closing;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Actors actors;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Mandates mandates;

    @Autowired
    private VolunteerCards cards;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestAccounts accounts;

    private final TestDistrict here;

    AccountClosingTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
    }

    @Test
    void nobodySignsInAgainAndEveryRoleHasEnded() {
        TestAccount editor = here.account(Role.EDITOR);

        here.run(() -> closing.close(editor.actor(), TestAccounts.PASSWORD));

        assertThat(signIns.signIn(editor.userName(), TestAccounts.PASSWORD)).isEmpty();
        assertThat(here.within(() -> actors.of(editor.id())).mandates()).isEmpty();
    }

    @Test
    void theRolesInOtherDistrictsEndToo() {
        TestAccount editor = here.account(Role.EDITOR);
        TestDistrict there = accounts.aDistrict();
        accounts.alsoIn(there.district(), editor.id());

        here.run(() -> closing.close(editor.actor(), TestAccounts.PASSWORD));

        assertThat(signIns.signIn(editor.userName(), TestAccounts.PASSWORD)).isEmpty();
        assertThat(there.within(() -> actors.of(editor.id())).mandates()).isEmpty();
    }

    /** Of the tables that know accounts, those that say how one signs in; a new one has to be added here or below. */
    private static final List<String> WAYS_IN = List.of("one_time_codes", "recovery_code", "passkey", "oidc_link");

    @Test
    void noWayInIsLeftBehind() {
        TestAccount editor = here.account(Role.EDITOR);
        TestAccount other = here.account(Role.COORDINATOR);
        List.of(editor, other).forEach(this::addWaysIn);

        here.run(() -> closing.close(editor.actor(), TestAccounts.PASSWORD));

        for (String table : WAYS_IN) {
            assertThat(rows(table, editor)).as(table).isZero();
            assertThat(rows(table, other)).as("%s of somebody else", table).isEqualTo(1);
        }
        assertThat(sessions(editor)).isZero();
        assertThat(sessions(other)).isEqualTo(1);
        assertThat(openTokens(editor)).isZero();
        assertThat(openTokens(other)).isEqualTo(1);
    }

    @Test
    void everyTableThatKnowsAccountsIsThoughtOf() {
        Set<String> known = new HashSet<>(WAYS_IN);
        // What stays says what was done, or ends with the epoch, the mandate or its time.
        known.addAll(Set.of(
                "access_token",
                "account_district",
                "account_email",
                "account_email_ask",
                "delegation",
                "mandate",
                "notice_choice",
                "notice_mail",
                "notice_recipient",
                "passkey_challenge",
                "password_reset",
                "volunteer_card"));

        assertThat(asked(() -> jdbc.sql("""
                        select distinct conrelid::regclass::text from pg_constraint
                         where contype = 'f' and confrelid = 'account'::regclass
                        """).query(String.class).set())).isSubsetOf(known);
    }

    @Test
    void whatWasOfferedToThemIsTakenBack() {
        TestAccount editor = here.account(Role.EDITOR);
        InvitationId offered = InvitationId.next();
        here.run(() -> handOvers.start(
                here.coordinator(),
                offered,
                here.coordinator().mandates().getFirst().id(),
                editor.person()));

        here.run(() -> closing.close(editor.actor(), TestAccounts.PASSWORD));

        assertThat(here.within(() ->
                        handOvers.open(here.coordinator().mandates().getFirst().id())))
                .isEmpty();
    }

    @Test
    void aVolunteersCardOpensNothingAnyMore() {
        TestAccount volunteer = here.account(Role.VOLUNTEER);
        CardId card = CardId.next();
        here.run(() -> cards.issue(here.coordinator(), new IssueCard(card, here.communityUnit(), volunteer.person())));
        assertThat(here.within(() -> cards.isGood(card))).isTrue();

        here.run(() -> closing.close(volunteer.actor(), TestAccounts.PASSWORD));

        assertThat(here.within(() -> cards.isGood(card))).isFalse();
    }

    @Test
    void aVolunteersCardEndsWithTheMandate() {
        TestAccount volunteer = here.account(Role.VOLUNTEER);
        CardId card = CardId.next();
        here.run(() -> cards.issue(here.coordinator(), new IssueCard(card, here.communityUnit(), volunteer.person())));

        here.run(() -> mandates.end(here.officer(), volunteer.mandate().id(), "不再担任"));

        assertThat(here.within(() -> cards.isGood(card))).isFalse();
    }

    @Test
    void aWrongPasswordClosesNothing() {
        TestAccount editor = here.account(Role.EDITOR);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> closing.close(editor.actor(), "something else")))
                .satisfies(why -> assertThat(why.fields()).containsKey("password"));

        assertThat(signIns.signIn(editor.userName(), TestAccounts.PASSWORD)).isPresent();
    }

    @Test
    void theLastOfficerOfADistrictStays() {
        TestAccount officer = here.account(Role.DISTRICT_OFFICER);

        assertThat(here.within(() -> closing.mayClose(officer.actor())).isAllowed())
                .isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> closing.close(officer.actor(), TestAccounts.PASSWORD)))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo("identity.mandate.last-officer"));
        assertThat(signIns.signIn(officer.userName(), TestAccounts.PASSWORD)).isPresent();
    }

    private void addWaysIn(TestAccount account) {
        UUID id = account.id().value();
        byte[] some = OneTimeCode.next().hash();
        String session = "test-" + id.toString().substring(5);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into one_time_codes (account_id, secret, secret_key, created_at)
                    values (:id, :some, 'k', now())
                    """).param("id", id).param("some", some).update();
            jdbc.sql("insert into recovery_code (account_id, code_hash, created_at) values (:id, :some, now())")
                    .param("id", id)
                    .param("some", some)
                    .update();
            jdbc.sql("""
                    insert into passkey (id, account_id, name, credential_id, credential, signature_count,
                                         backup_eligible, backed_up, created_at)
                    values (:id, :id, 'phone', :some, :some, 0, false, false, now())
                    """).param("id", id).param("some", some).update();
            jdbc.sql("""
                    insert into oidc_link (issuer, subject, account_id, linked_at)
                    values ('https://login.example.org', cast(:id as text), :id, now())
                    """).param("id", id).update();
            jdbc.sql("""
                    insert into access_token (id, account_id, name, token_hash, reads_only, epoch, created_at, expires_at)
                    values (:id, :id, 'program', :some, true, 0, now(), now() + interval '1 day')
                    """).param("id", id).param("some", some).update();
            jdbc.sql("""
                    insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                                                max_inactive_interval, expiry_time, principal_name)
                    values (:session, :session, 0, 0, 1800, 9000000000000, cast(:id as text))
                    """).param("session", session).param("id", id).update();
        });
    }

    private int rows(String table, TestAccount account) {
        return count("select count(*) from " + table + " where account_id = :id", account);
    }

    private int sessions(TestAccount account) {
        return count("select count(*) from spring_session where principal_name = cast(:id as text)", account);
    }

    private int openTokens(TestAccount account) {
        return count("select count(*) from access_token where account_id = :id and revoked_at is null", account);
    }

    private int count(String select, TestAccount account) {
        return asked(() -> jdbc.sql(select)
                .param("id", account.id().value())
                .query(Integer.class)
                .single());
    }

    private <T> T asked(Supplier<T> question) {
        return transaction.execute(status -> question.get());
    }
}
