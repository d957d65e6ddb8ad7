package org.gongjian.identity.limits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts of all processes: a token bucket each, kept as the moment at which it is full again (the generic cell rate
 * algorithm), and taken from by one guarded statement. The time is the database's.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SharedCounts {

    private static final double MICROS = 1_000_000;

    private final JdbcClient jdbc;

    SharedCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Taken take(String key, Limit limit) {
        return taken(key, limit).orElseGet(() -> refused(key, limit));
    }

    /** Forgets the counts that are full again; answers how many. */
    int sweep() {
        return jdbc.sql("delete from rate_limit where full_at < clock_timestamp()")
                .update();
    }

    /** Nothing where it is empty. */
    private Optional<Taken> taken(String key, Limit limit) {
        return jdbc.sql("""
                insert into rate_limit as bucket (id, full_at)
                values (:key, clock_timestamp() + :step * interval '1 second')
                on conflict (id) do update
                   set full_at = greatest(bucket.full_at, clock_timestamp()) + :step * interval '1 second'
                 where greatest(bucket.full_at, clock_timestamp()) + :step * interval '1 second'
                       <= clock_timestamp() + :per * interval '1 second'
                returning extract(epoch from full_at - clock_timestamp()) as missing
                """)
                .param("key", key)
                .param("step", step(limit))
                .param("per", seconds(limit.per()))
                .query((row, number) -> new Taken(true, left(row, limit), Duration.ZERO))
                .optional();
    }

    private Taken refused(String key, Limit limit) {
        double missing =
                jdbc.sql("""
                select extract(epoch from full_at - clock_timestamp()) from rate_limit where id = :key
                """).param("key", key).query(Double.class).optional().orElse(0d);
        double wait = missing + step(limit) - seconds(limit.per());
        return new Taken(false, 0, Duration.ofNanos(Math.max(0, (long) (wait * 1e9))));
    }

    private static long left(ResultSet row, Limit limit) throws SQLException {
        double rest = seconds(limit.per()) - row.getDouble("missing");
        return Math.max(0, (long) Math.floor(rest / step(limit) + 1 / MICROS));
    }

    /** Seconds until one more is there. */
    private static double step(Limit limit) {
        return seconds(limit.per()) / limit.requests();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
