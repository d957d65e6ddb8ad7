package org.gongjian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines as rows. */
@Repository
class AuditLines {

    private static final String SELECT = """
            select line.id, line.at, line.account_id, line.mandate_id, line.verb, line.subject_kind, line.subject_id,
                   line.fields, line.result
              from audit_line line
            """;

    private final JdbcClient jdbc;

    AuditLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AuditLine line) {
        jdbc.sql("""
                insert into audit_line (id, at, account_id, mandate_id, verb, subject_kind, subject_id, fields, result)
                values (:id, :at, :account, :mandate, :verb, :kind, :subject, :fields, :result)
                """)
                .param("id", line.id())
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .param("account", line.author().account())
                .param("mandate", line.author().mandate())
                .param("verb", line.verb())
                .param("kind", line.subject().kind())
                .param("subject", line.subject().id())
                .param("fields", line.fields().toArray(String[]::new))
                .param("result", line.result().name().toLowerCase(Locale.ROOT))
                .update();
    }

    List<AuditLine> about(RecordRef subject) {
        return jdbc.sql(SELECT + " where line.subject_kind = :kind and line.subject_id = :id order by line.id")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(AuditLines::line)
                .list();
    }

    /** Who wrote the first line about each record, where that was an account. */
    Map<UUID, Author> firstAuthors(String kind, Collection<UUID> records) {
        return jdbc
                .sql("""
                select distinct on (line.subject_id) line.subject_id, line.account_id, line.mandate_id
                  from audit_line line
                 where line.subject_kind = :kind and line.subject_id = any(:records)
                 order by line.subject_id, line.id
                """)
                .param("kind", kind)
                .param("records", records.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("subject_id", UUID.class), author(row)))
                .list()
                .stream()
                .filter(entry -> entry.getValue().account() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<AuditLine> latest(@Nullable String kind, @Nullable UUID before, int atMost) {
        return jdbc.sql(SELECT + """
                 where (cast(:before as uuid) is null or line.id < :before)
                   and (cast(:kind as text) is null or line.subject_kind = :kind)
                 order by line.id desc
                 limit :atMost
                """)
                .param("kind", kind)
                .param("before", before)
                .param("atMost", atMost)
                .query(AuditLines::line)
                .list();
    }

    /** Steps from one kind to the next through the index, whatever the number of lines. */
    List<String> kinds() {
        return jdbc.sql("""
                with recursive kind (name) as (
                    (select subject_kind from audit_line order by subject_kind limit 1)
                    union all
                    select (select line.subject_kind from audit_line line where line.subject_kind > kind.name
                             order by line.subject_kind limit 1)
                      from kind where kind.name is not null
                )
                select name from kind where name is not null
                """).query((row, number) -> row.getString("name")).list();
    }

    /** Settled lines that no seal covers yet: every transaction at or after {@code from} and before {@code below}. */
    List<AuditLine> settled(String from, String below, int atMost) {
        return jdbc.sql(SELECT + """
                 where line.tx >= cast(:from as xid8) and line.tx < cast(:below as xid8)
                   and not exists (select from audit_seal seal where seal.line_id = line.id)
                 order by line.tx, line.id
                 limit :atMost
                """)
                .param("from", from)
                .param("below", below)
                .param("atMost", atMost)
                .query(AuditLines::line)
                .list();
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(row.getObject("account_id", UUID.class), row.getObject("mandate_id", UUID.class));
    }

    static AuditLine line(ResultSet row, int number) throws SQLException {
        return new AuditLine(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                author(row),
                row.getString("verb"),
                new RecordRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                Arrays.asList((String[]) row.getArray("fields").getArray()),
                AuditLine.Result.valueOf(row.getString("result").toUpperCase(Locale.ROOT)));
    }
}
