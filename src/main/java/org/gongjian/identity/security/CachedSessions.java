package org.gongjian.identity.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.signals.ReadTogether;
import org.gongjian.district.signals.ShortMemory;
import org.gongjian.district.signals.Signals;
import org.gongjian.district.signals.WriteTogether;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.AccountsAtHand;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sessions, read through a memory of a few seconds and written only when they change: the time of last use at most once a
 * minute. A session that ends or changes is told to every process in the transaction that ends it, by the hash of its id,
 * for the id is a secret.
 */
final class CachedSessions implements FindByIndexNameSessionRepository<KeptSession> {

    static final String TOPIC = "session";
    private static final int MOST = 20_000;
    private static final Duration LIFE = Duration.ofSeconds(5);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** What may lag in other processes: they only use it to see whether a session was left alone for long. */
    private static final Set<String> MAY_LAG = Set.of(AccountSessions.SEEN);

    private final StoredSessions stored;
    private final AccountsAtHand accounts;
    private final Signals signals;
    private final TransactionTemplate transaction;
    private final Duration idle;
    private final ShortMemory<MapSession> memory;
    private final ReadTogether<String, MapSession> together;
    private final WriteTogether<StoredSessions.Use> uses;

    CachedSessions(
            StoredSessions stored,
            AccountsAtHand accounts,
            Signals signals,
            PlatformTransactionManager transactions,
            Duration idle) {
        this.stored = stored;
        this.accounts = accounts;
        this.signals = signals;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.idle = idle;
        this.memory = signals.memory(TOPIC, MOST, LIFE);
        this.together = new ReadTogether<>(ids -> transaction.execute(status -> withAccounts(stored.byIds(ids))));
        this.uses = new WriteTogether<>("when sessions were last used", this::note);
    }

    /** Whoever has a session asks for its account next. */
    private Map<String, MapSession> withAccounts(Map<String, MapSession> sessions) {
        accounts.fetch(sessions.values().stream()
                .flatMap(session -> Stream.ofNullable(session.<String>getAttribute(AccountSessions.ACCOUNT)))
                .map(account -> new AccountId(UUID.fromString(account)))
                .toList());
        return sessions;
    }

    @Override
    public KeptSession createSession() {
        return KeptSession.begin(idle);
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        Optional<MapSession> found = memory.recall(hash(id), key -> together.read(id));
        return found.filter(session -> !session.isExpired())
                .map(KeptSession::copyOf)
                .orElse(null);
    }

    @Override
    public void save(KeptSession session) {
        if (session.isNew()) {
            add(session);
        } else if (session.hasNewId()
                || session.hasNewIdleTime()
                || !session.changed().isEmpty()
                || session.unnoted().compareTo(NOTED_EVERY) >= 0) {
            change(session);
        }
    }

    @Override
    public void deleteById(String id) {
        transaction.executeWithoutResult(status -> {
            if (stored.end(id)) {
                signals.send(TOPIC, hash(id));
            }
        });
        memory.forget(hash(id));
    }

    /** The sessions of an account; the name of the index is Spring's, its value the account's id. */
    @Override
    public Map<String, KeptSession> findByIndexNameAndIndexValue(String index, String account) {
        var found = new LinkedHashMap<String, KeptSession>();
        if (index.equals(PRINCIPAL_NAME_INDEX_NAME)) {
            transaction.execute(status -> stored.of(account)).stream()
                    .filter(session -> !session.isExpired())
                    .forEach(session -> found.put(session.getId(), KeptSession.copyOf(session)));
        }
        return found;
    }

    /** A session may be saved twice in one request: what was new then is there now. */
    private void add(KeptSession session) {
        transaction.executeWithoutResult(status -> stored.add(session));
        session.saved();
    }

    /** When it was last used is worth keeping, and not worth waiting for: thousands come back in the minute of a rush. */
    private void change(KeptSession session) {
        if (!session.hasNewId() && !session.hasNewIdleTime() && MAY_LAG.containsAll(session.changed())) {
            uses.write(new StoredSessions.Use(
                    session.getId(),
                    session.getLastAccessedTime(),
                    session.expiry(),
                    session.changed().isEmpty() ? null : session.getAttribute(AccountSessions.SEEN)));
        } else {
            transaction.executeWithoutResult(status -> {
                if (stored.change(session)) {
                    signals.send(TOPIC, hash(session.storedId()));
                }
            });
            memory.forget(hash(session.storedId()));
        }
        session.saved();
    }

    private void note(List<StoredSessions.Use> some) {
        transaction.executeWithoutResult(status -> stored.note(some));
        some.forEach(use -> memory.forget(hash(use.session())));
    }

    private static String hash(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
