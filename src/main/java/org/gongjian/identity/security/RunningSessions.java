package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The sessions of one's own account. A session goes by an id that opens nothing; its real one stays in its cookie. */
@Service
public class RunningSessions {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SessionRepository<? extends Session> repository;
    private final AccountSessions sessions;
    private final Accounts accounts;

    RunningSessions(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            SessionRepository<? extends Session> repository,
            AccountSessions sessions,
            Accounts accounts) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.repository = repository;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** @param here whether this is the session that asks */
    public record Running(UUID id, Device device, Instant began, Instant seen, boolean here) {}

    /** Those that can still be used, the one that asks first, then those used last. */
    public List<Running> of(Actor by, HttpServletRequest request) {
        Account account = accounts.byId(by.requireAccount()).orElseThrow(Refused::missing);
        String here = Optional.ofNullable(request.getSession(false))
                .map(HttpSession::getId)
                .orElse("");
        return kept(account.id()).stream()
                .flatMap(kept -> running(kept, account, here).stream())
                .sorted(Comparator.comparing(Running::here)
                        .thenComparing(Running::seen)
                        .reversed())
                .toList();
    }

    /** Ends one; somebody else's is not there. */
    public void end(Actor by, UUID id) {
        AccountId account = by.requireAccount();
        Kept found = kept(account).stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::missing);
        repository.deleteById(found.secret());
        accounts.noteEndedSession(by);
    }

    /** A session as it lies in the database. */
    private record Kept(UUID id, String secret, Map<String, Object> attributes) {

        @Nullable
        Object attribute(String name) {
            return attributes.get(name);
        }
    }

    private record Attribute(UUID session, String secret, String name, String value) {

        static Attribute of(ResultSet row, int number) throws SQLException {
            return new Attribute(
                    UUID.fromString(row.getString("primary_id")),
                    row.getString("session_id"),
                    row.getString("attribute_name"),
                    new String(row.getBytes("attribute_bytes"), StandardCharsets.UTF_8));
        }
    }

    private List<Kept> kept(AccountId account) {
        Map<UUID, Kept> kept = new LinkedHashMap<>();
        attributes(account)
                .forEach(attribute -> kept.computeIfAbsent(
                                attribute.session(), id -> new Kept(id, attribute.secret(), new HashMap<>()))
                        .attributes()
                        .put(attribute.name(), attribute.value()));
        return List.copyOf(kept.values());
    }

    private List<Attribute> attributes(AccountId account) {
        return transaction.execute(status -> jdbc.sql("""
                select session.primary_id, session.session_id, attribute.attribute_name, attribute.attribute_bytes
                  from spring_session session
                  join spring_session_attributes attribute on attribute.session_primary_id = session.primary_id
                 where session.principal_name = :account
                """)
                .param("account", account.value().toString())
                .query(Attribute::of)
                .list());
    }

    private Optional<Running> running(Kept kept, Account account, String here) {
        return StoredSession.from(kept::attribute)
                .filter(session -> session.account().equals(account.id()))
                .filter(session -> session.epoch() == account.epoch())
                .filter(sessions::inTime)
                .map(session -> new Running(
                        kept.id(),
                        Device.ofStored(kept.attribute(AccountSessions.DEVICE)),
                        session.began(),
                        session.seen(),
                        kept.secret().equals(here)));
    }
}
