package org.gongjian.operations.backup.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.operations.backup.file.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The scheduled backups as rows, seen by every process of the installation. */
@Repository
@Transactional
public class BackupRuns {

    private static final String SELECT =
            "select id, began_at, ended_at, file, bytes, sha256, failure, pruned_at from backup_run";

    private final JdbcClient jdbc;

    BackupRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BackupRun run) {
        jdbc.sql("""
                insert into backup_run (id, began_at, ended_at, file, bytes, sha256, failure)
                values (:id, :began, :ended, :file, :bytes, :sha256, :failure)
                """)
                .param("id", run.id())
                .param("began", run.began().atOffset(ZoneOffset.UTC))
                .param("ended", run.ended().atOffset(ZoneOffset.UTC))
                .param("file", run.made().map(BackupRun.Made::file).orElse(null))
                .param("bytes", run.made().map(BackupRun.Made::bytes).orElse(null))
                .param("sha256", run.made().map(made -> made.digest().hex()).orElse(null))
                .param("failure", run.failure().orElse(null))
                .update();
    }

    void prune(BackupRun run, Instant at) {
        jdbc.sql("update backup_run set pruned_at = :at where id = :id and file is not null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", run.id())
                .update();
    }

    /** The good ones that were not pruned, the newest first. */
    @Transactional(readOnly = true)
    public List<BackupRun> good() {
        return jdbc.sql(SELECT + " where file is not null and pruned_at is null order by began_at desc")
                .query(BackupRuns::run)
                .list();
    }

    /** The last run, however it went. */
    @Transactional(readOnly = true)
    public Optional<BackupRun> last() {
        return jdbc.sql(SELECT + " order by began_at desc limit 1")
                .query(BackupRuns::run)
                .optional();
    }

    private static BackupRun run(ResultSet row, int number) throws SQLException {
        String file = row.getString("file");
        return new BackupRun(
                row.getObject("id", UUID.class),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                file == null
                        ? Optional.empty()
                        : Optional.of(
                                new BackupRun.Made(file, row.getLong("bytes"), new Digest(row.getString("sha256")))),
                Optional.ofNullable(row.getString("failure")),
                row.getObject("pruned_at") != null);
    }
}
