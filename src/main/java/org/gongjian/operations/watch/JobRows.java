package org.gongjian.operations.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the jobs of the installation are doing, as the scheduler wrote it down. */
@Repository
@Transactional(readOnly = true)
class JobRows {

    private final JdbcClient jdbc;

    JobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param due when it begins next, or should have begun
     * @param failures how many times in a row it failed
     */
    record Job(String name, Optional<Instant> lastSuccess, Instant due, boolean running, int failures) {}

    List<Job> all() {
        return jdbc.sql("""
                select task_name, max(last_success) as last_success, min(execution_time) as due,
                       bool_or(picked) as running, coalesce(max(consecutive_failures), 0) as failures
                  from scheduled_tasks group by task_name order by task_name
                """).query(JobRows::job).list();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime success = row.getObject("last_success", OffsetDateTime.class);
        return new Job(
                row.getString("task_name"),
                Optional.ofNullable(success).map(OffsetDateTime::toInstant),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getBoolean("running"),
                row.getInt("failures"));
    }
}
