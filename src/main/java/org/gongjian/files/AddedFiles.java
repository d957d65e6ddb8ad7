package org.gongjian.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files some accounts added, and some that show somebody, to tell a person what is held of them. */
@Repository
@Transactional(readOnly = true)
public class AddedFiles {

    private final JdbcClient jdbc;

    AddedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that is not erased. */
    public record Added(FileId id, Localized description, Instant at) {}

    /** Oldest first. */
    public List<Added> by(Collection<UUID> accounts) {
        return added(jdbc.sql("""
                        select id, description, added_at from file
                         where added_by = any(:accounts) and state <> 'erased' order by id
                        """).param("accounts", accounts.toArray(UUID[]::new)));
    }

    /** Of these, oldest first. */
    public List<Added> among(Collection<FileId> files) {
        return added(
                jdbc.sql("""
                        select id, description, added_at from file where id = any(:ids) and state <> 'erased' order by id
                        """).param("ids", files.stream().map(FileId::value).toArray(UUID[]::new)));
    }

    private static List<Added> added(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Added(
                        new FileId(row.getObject("id", UUID.class)),
                        Localized.from(row, "description"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
