package org.gongjian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines as rows. */
@Repository
class AuditLines {

    private static final String SELECT = """
            select line.id, line.at, line.account_id, line.mandate_id, line.verb, line.subject_kind, line.subject_id,
                   line.fields, line.result, coalesce(sheaf.size - 1, 0) as others
              from audit_line line left join audit_sheaf sheaf on sheaf.line_id = line.id
            """;

    /** The lines about one record: its own, and those it shares with others. */
    private static final String ABOUT = """
            select own.id from audit_line own where own.subject_kind = :kind and own.subject_id = :id
            union
            select sheaf.line_id from audit_sheaf sheaf
             where sheaf.subject_kind = :kind and sheaf.last_id >= :id and sheaf.first_id <= :id and :id = any(sheaf.subjects)
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

    /** A line for each subject, all by one author and with one verb. */
    void addAll(Author author, String verb, Instant at, Collection<AuditLog.Subject> subjects) {
        jdbc.sql("""
                insert into audit_line (id, at, account_id, mandate_id, verb, subject_kind, subject_id, fields, result)
                select id, :at, cast(:account as uuid), cast(:mandate as uuid), :verb, kind, subject, string_to_array(fields, ' '), 'done'
                  from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:subjects as uuid[]), cast(:fields as text[]))
                       as new (id, kind, subject, fields)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", author.account())
                .param("mandate", author.mandate())
                .param("verb", verb)
                .param("ids", subjects.stream().map(subject -> NewId.uuid()).toArray(UUID[]::new))
                .param(
                        "kinds",
                        subjects.stream()
                                .map(subject -> subject.record().kind())
                                .toArray(String[]::new))
                .param(
                        "subjects",
                        subjects.stream().map(subject -> subject.record().id()).toArray(UUID[]::new))
                .param(
                        "fields",
                        subjects.stream()
                                .map(subject -> String.join(" ", subject.fields()))
                                .toArray(String[]::new))
                .update();
    }

    /** A line for each, by its own author and with its own verb. */
    void addEach(Instant at, Collection<AuditLog.Deed> deeds) {
        jdbc.sql("""
                insert into audit_line (id, at, account_id, mandate_id, verb, subject_kind, subject_id, result)
                select id, :at, account, mandate, verb, kind, subject, 'done'
                  from unnest(cast(:ids as uuid[]), cast(:accounts as uuid[]), cast(:mandates as uuid[]), cast(:verbs as text[]),
                              cast(:kinds as text[]), cast(:subjects as uuid[])) as new (id, account, mandate, verb, kind, subject)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", deeds.stream().map(deed -> NewId.uuid()).toArray(UUID[]::new))
                .param(
                        "accounts",
                        deeds.stream().map(deed -> deed.author().account()).toArray(UUID[]::new))
                .param(
                        "mandates",
                        deeds.stream().map(deed -> deed.author().mandate()).toArray(UUID[]::new))
                .param("verbs", deeds.stream().map(AuditLog.Deed::verb).toArray(String[]::new))
                .param("kinds", deeds.stream().map(deed -> deed.record().kind()).toArray(String[]::new))
                .param(
                        "subjects",
                        deeds.stream().map(deed -> deed.record().id()).toArray(UUID[]::new))
                .update();
    }

    List<AuditLine> about(RecordRef subject) {
        return jdbc.sql(SELECT + " where line.id in (" + ABOUT + ") order by line.id")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> line(row, subject))
                .list();
    }

    Optional<UUID> newest(RecordRef subject) {
        return jdbc.sql("""
                select id
                  from ((select own.id from audit_line own where own.subject_kind = :kind and own.subject_id = :id
                          order by own.id desc limit 1)
                        union all
                        (select sheaf.line_id from audit_sheaf sheaf
                          where sheaf.subject_kind = :kind and sheaf.last_id >= :id and sheaf.first_id <= :id
                            and :id = any(sheaf.subjects) order by sheaf.line_id desc limit 1)) newest
                 order by id desc limit 1
                """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** Who wrote the first line about each record, where that was an account. */
    Map<UUID, Author> firstAuthors(String kind, Collection<UUID> records) {
        return jdbc
                .sql("""
                select distinct on (told.subject_id) told.subject_id, line.account_id, line.mandate_id
                  from (select own.subject_id, own.id as line_id from audit_line own
                         where own.subject_kind = :kind and own.subject_id = any(:records)
                        union all
                        select wanted.id, sheaf.line_id
                          from unnest(cast(:records as uuid[])) wanted (id) join audit_sheaf sheaf
                            on sheaf.subject_kind = :kind and sheaf.last_id >= wanted.id and sheaf.first_id <= wanted.id
                           and wanted.id = any(sheaf.subjects)) told
                  join audit_line line on line.id = told.line_id
                 order by told.subject_id, line.id
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

    /** Looks at the lines of transactions that were not settled when the chain was last carried on, which are few. */
    Optional<Instant> oldestUnsealed() {
        return jdbc.sql("""
                select min(line.at) as at from audit_line line
                 where line.tx >= coalesce((select sealed_below from audit_chain), '0')
                   and not exists (select from audit_seal seal where seal.line_id = line.id)
                """)
                .query((row, number) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(row.getObject("account_id", UUID.class), row.getObject("mandate_id", UUID.class));
    }

    static AuditLine line(ResultSet row, int number) throws SQLException {
        return line(row, new RecordRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)));
    }

    private static AuditLine line(ResultSet row, RecordRef subject) throws SQLException {
        return new AuditLine(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                author(row),
                row.getString("verb"),
                subject,
                Arrays.asList((String[]) row.getArray("fields").getArray()),
                AuditLine.Result.valueOf(row.getString("result").toUpperCase(Locale.ROOT)),
                row.getInt("others"));
    }
}
