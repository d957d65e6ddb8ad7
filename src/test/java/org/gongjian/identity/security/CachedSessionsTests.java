package org.gongjian.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.Statements;
import org.gongjian.district.signals.Signals;
import org.gongjian.identity.accounts.AccountsAtHand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A second instance stands for another process, which hears signals of its own. */
@RoomTest
class CachedSessionsTests {

    private final String account = UUID.randomUUID().toString();
    private final CachedSessions sessions;
    private final CachedSessions elsewhere;
    private final StoredSessions stored;
    private final TransactionTemplate transaction;

    CachedSessionsTests(
            @Autowired CachedSessions sessions,
            @Autowired StoredSessions stored,
            @Autowired AccountsAtHand accounts,
            @Autowired Signals signals,
            @Autowired PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.stored = stored;
        this.transaction = new TransactionTemplate(transactions);
        this.elsewhere = new CachedSessions(stored, accounts, signals, transactions, Duration.ofMinutes(30));
        await().until(signals::areHeard);
    }

    @Test
    void aSessionIsReadOnceAndNotWrittenWhileNothingChanges() {
        String id = begun();
        assertThat(Statements.of(() -> use(id))).hasSize(2).allMatch(sql -> sql.startsWith("select"));
        assertThat(Statements.of(() -> use(id))).isEmpty();
    }

    @Test
    void theTimeOfLastUseIsWrittenOnceAMinute() {
        String id = begun();
        KeptSession session = found(sessions, id);
        session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(59));
        assertThat(Statements.of(() -> sessions.save(session))).isEmpty();
        session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(1));
        sessions.save(session);
        assertThat(found(elsewhere, id).getLastAccessedTime())
                .isCloseTo(session.getLastAccessedTime(), within(1, ChronoUnit.MILLIS));
        assertThat(Statements.of(() -> sessions.save(session))).isEmpty();
    }

    @Test
    void theLastUsesOfManySessionsAreWrittenByOneStatement() {
        String first = begun();
        String second = begun();
        Instant used = Instant.parse("2100-06-05T01:00:00Z");
        List<StoredSessions.Use> uses = List.of(
                new StoredSessions.Use(first, used, used.plusSeconds(1_800), used.toString()),
                new StoredSessions.Use(second, used, used.plusSeconds(1_800), null),
                new StoredSessions.Use(second, used.plusSeconds(1), used.plusSeconds(1_801), null),
                new StoredSessions.Use("nobody's", used, used.plusSeconds(1_800), null));

        assertThat(Statements.of(() -> transaction.executeWithoutResult(status -> stored.note(uses))))
                .hasSize(2);

        assertThat(found(elsewhere, first).getLastAccessedTime()).isEqualTo(used);
        assertThat(found(elsewhere, first).<String>getAttribute("seen")).isEqualTo(used.toString());
        assertThat(found(elsewhere, second).getLastAccessedTime()).isEqualTo(used.plusSeconds(1));
        assertThat(found(elsewhere, second).<String>getAttribute("seen")).isNull();
    }

    @Test
    void whatOneProcessChangesAnotherSees() {
        String id = begun();
        found(elsewhere, id);
        KeptSession session = found(sessions, id);
        session.setAttribute("epoch", "2");
        session.removeAttribute("began");
        sessions.save(session);
        KeptSession there = found(elsewhere, id);
        assertThat(there.<String>getAttribute("epoch")).isEqualTo("2");
        assertThat(there.<String>getAttribute("began")).isNull();
    }

    @Test
    void aSessionMayEndAfterAShorterTimeWithoutUse() {
        String id = begun();
        found(elsewhere, id);
        KeptSession session = found(sessions, id);
        session.setMaxInactiveInterval(Duration.ofMinutes(10));
        sessions.save(session);
        assertThat(found(elsewhere, id).getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aSessionThatEndsHereEndsThere() {
        String id = begun();
        found(elsewhere, id);
        sessions.deleteById(id);
        assertThat(elsewhere.findById(id)).isNull();
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void aSessionThatHasEndedIsNotRevivedByARequestThatWasUnderWay() {
        String id = begun();
        KeptSession late = found(elsewhere, id);
        sessions.deleteById(id);
        late.setAttribute("seen", "2024-06-05T00:31:00Z");
        elsewhere.save(late);
        assertThat(elsewhere.findById(id)).isNull();
    }

    @Test
    void underItsNewIdItGoesOnAndTheOldOneIsNobodys() {
        String id = begun();
        found(elsewhere, id);
        KeptSession session = found(sessions, id);
        String fresh = session.changeSessionId();
        session.setAttribute("epoch", "3");
        sessions.save(session);
        assertThat(elsewhere.findById(id)).isNull();
        assertThat(found(elsewhere, fresh).<String>getAttribute("epoch")).isEqualTo("3");
    }

    @Test
    void whatARequestChangesInItsCopyNobodyElseSeesBeforeItIsSaved() {
        String id = begun();
        found(sessions, id).setAttribute("epoch", "9");
        assertThat(found(sessions, id).<String>getAttribute("epoch")).isEqualTo("0");
    }

    @Test
    void theSessionsOfAnAccountAreFound() {
        String first = begun();
        String second = begun();
        assertThat(sessions.findByPrincipalName(account).keySet()).containsExactlyInAnyOrder(first, second);
        assertThat(sessions.findByIndexNameAndIndexValue("another index", account))
                .isEmpty();
    }

    @Test
    void sessionsThatRanOutAreForgotten() {
        String id = begun();
        KeptSession session = found(sessions, id);
        assertThat(stored.forget(session.expiry().plusMillis(1))).isPositive();
        sessions.deleteById(id);
        assertThat(sessions.findByPrincipalName(account)).isEmpty();
    }

    @Test
    void nothingButTextsIsKept() {
        KeptSession session = sessions.createSession();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.setAttribute("number", 1))
                .withMessageContaining("a session keeps texts");
    }

    private String begun() {
        KeptSession session = sessions.createSession();
        session.setAttribute("account", account);
        session.setAttribute("epoch", "0");
        session.setAttribute("began", "2024-06-05T00:30:00Z");
        sessions.save(session);
        return session.getId();
    }

    private void use(String id) {
        KeptSession session = found(sessions, id);
        session.setLastAccessedTime(session.getLastAccessedTime().plusMillis(5));
        sessions.save(session);
    }

    private static KeptSession found(CachedSessions in, String id) {
        return Objects.requireNonNull(in.findById(id));
    }
}
