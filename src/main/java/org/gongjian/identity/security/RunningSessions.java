package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.Accounts;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The sessions of one's own account. A session goes by an id that opens nothing; its real one stays in its cookie. */
@Service
public class RunningSessions {

    private final StoredSessions stored;
    private final TransactionTemplate transaction;
    private final SessionRepository<? extends Session> repository;
    private final AccountSessions sessions;
    private final Accounts accounts;

    RunningSessions(
            StoredSessions stored,
            TransactionTemplate transaction,
            SessionRepository<? extends Session> repository,
            AccountSessions sessions,
            Accounts accounts) {
        this.stored = stored;
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
        StoredSessions.Kept found = kept(account).stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::missing);
        repository.deleteById(found.session().getId());
        accounts.noteEndedSession(by);
    }

    private List<StoredSessions.Kept> kept(AccountId account) {
        return transaction.execute(status -> stored.kept(account.value().toString()));
    }

    private Optional<Running> running(StoredSessions.Kept kept, Account account, String here) {
        return StoredSession.from(kept.session()::getAttribute)
                .filter(session -> session.account().equals(account.id()))
                .filter(session -> session.epoch() == account.epoch())
                .filter(sessions::inTime)
                .map(session -> new Running(
                        kept.id(),
                        Device.ofStored(kept.session().getAttribute(AccountSessions.DEVICE)),
                        session.began(),
                        session.seen(),
                        kept.session().getId().equals(here)));
    }
}
