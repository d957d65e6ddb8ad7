package org.gongjian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongjian.operations.backup.OwnerConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a request does with its session: read it, note that it was used, save it; by our own repository and by Spring's. The
 * floor is one row read by its key. A thousand sessions, four threads.
 */
final class SessionsBench implements Bench {

    private static final int SESSIONS = 1_000;
    private static final String TABLE_OF_SPRINGS = "bench_session";

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        try (var site = new BenchSite(name())) {
            makeTablesOfSprings(site);
            SessionRepository<?> ours = site.context().getBean(SessionRepository.class);
            var theirs = new JdbcIndexedSessionRepository(
                    new JdbcTemplate(site.pool()), new TransactionTemplate(new JdbcTransactionManager(site.pool())));
            theirs.setTableName(TABLE_OF_SPRINGS);
            theirs.setDefaultMaxInactiveInterval(Duration.ofMinutes(30));
            SessionRepository<?> springs = theirs;
            List<String> inOurs = begun(ours);
            List<String> inSprings = begun(springs);
            var floor = new ArrayList<Double>();
            var read = new ArrayList<Double>();
            var byDefault = new ArrayList<Double>();
            for (int round = 1; round <= rounds; round++) {
                floor.add(site.floor("select primary_id from spring_session where session_id = ?", inOurs));
                read.add(site.perSecond(inOurs, id -> use(ours, id)));
                byDefault.add(site.perSecond(inSprings, id -> use(springs, id)));
                System.out.printf(
                        "Round %d: a row read by its key %,.0f/s, a session used %,.0f/s, by Spring's own store %,.0f/s%n",
                        round, floor.getLast(), read.getLast(), byDefault.getLast());
            }
            double bare = Bench.median(floor);
            return List.of(
                    Figure.beside(bare, "sessions-over-floor", Bench.median(read), "/s"),
                    Figure.beside(bare, "spring-store-over-floor", Bench.median(byDefault), "/s"));
        }
    }

    /** By its own script. */
    private static void makeTablesOfSprings(BenchSite site) throws IOException, SQLException {
        String script = new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("SPRING_SESSION", TABLE_OF_SPRINGS);
        try (var owner = OwnerConnection.open(site.access());
                var statement = owner.createStatement()) {
            statement.execute(script);
            statement.execute(
                    "grant all on " + TABLE_OF_SPRINGS + ", " + TABLE_OF_SPRINGS + "_attributes to gongjian_app");
        }
    }

    private static <S extends Session> List<String> begun(SessionRepository<S> sessions) {
        return IntStream.range(0, SESSIONS)
                .mapToObj(number -> {
                    S session = sessions.createSession();
                    session.setAttribute("account", "00000000-0000-7000-8000-" + String.format("%012d", number));
                    session.setAttribute("epoch", "0");
                    session.setAttribute("began", "2024-06-05T00:30:00Z");
                    session.setAttribute("seen", "2024-06-05T00:30:00Z");
                    sessions.save(session);
                    return session.getId();
                })
                .toList();
    }

    /** As the filter of Spring Session does. */
    private static <S extends Session> void use(SessionRepository<S> sessions, String id) {
        S session = Objects.requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(Instant.now());
        sessions.save(session);
    }
}
