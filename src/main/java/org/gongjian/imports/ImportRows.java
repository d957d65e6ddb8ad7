package org.gongjian.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports as rows. */
@Repository
class ImportRows {

    private static final String SELECT = """
            select id, kind, area_id, state, file_name, bytes, mapping, updates, progress, rows, created, changed, unchanged,
                   faulty, warned, trouble, sent_by, sent_at, checked_at, done_at, undone_at, file_until, version
              from import
            """;

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(Import sent, byte[] sha256) {
        return jdbc.sql("""
                insert into import (id, kind, area_id, state, file_name, bytes, sha256, sent_by, sent_at, file_until)
                values (:id, :kind, :area, 'sent', :fileName, :bytes, :sha256, :by, :at, :until)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", sent.id().value())
                        .param("kind", sent.kind().code())
                        .param("area", sent.area() == null ? null : sent.area().value())
                        .param("fileName", sent.fileName())
                        .param("bytes", sent.bytes())
                        .param("sha256", sha256)
                        .param("by", sent.sentBy())
                        .param("at", at(sent.sentAt()))
                        .param("until", at(sent.fileUntil()))
                        .update()
                == 1;
    }

    Optional<Import> byId(ImportId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(ImportRows::read)
                .optional();
    }

    /** Newest first. */
    List<Import> latest(@Nullable ImportId before, int atMost) {
        return jdbc.sql(SELECT + " where cast(:before as uuid) is null or id < :before order by id desc limit :atMost")
                .param("before", before == null ? null : before.value())
                .param("atMost", atMost)
                .query(ImportRows::read)
                .list();
    }

    /** The newest import of the same file that was done and not taken back. */
    Optional<Import> doneBefore(ImportId id) {
        return jdbc.sql(SELECT + """
                 where state = 'done' and id <> :id
                   and (kind, sha256) = (select twin.kind, twin.sha256 from import twin where twin.id = :id)
                 order by id desc limit 1
                """)
                .param("id", id.value())
                .query(ImportRows::read)
                .optional();
    }

    /** Begins a step, if the import is still at the version; false where it moved on. */
    boolean begin(ImportId id, int version, ImportState step, Instant at) {
        return jdbc.sql("""
                update import set state = :step, started_at = :at, progress = 0, trouble = null, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("step", step.stored())
                        .param("at", at(at))
                        .update()
                == 1;
    }

    void map(ImportId id, Mapping mapping) {
        jdbc.sql("update import set mapping = :mapping::jsonb where id = :id")
                .param("id", id.value())
                .param("mapping", Json.mapping(mapping))
                .update();
    }

    void update(ImportId id, boolean updates) {
        jdbc.sql("update import set updates = :updates where id = :id")
                .param("id", id.value())
                .param("updates", updates)
                .update();
    }

    void progress(ImportId id, int rows) {
        jdbc.sql("update import set progress = :rows where id = :id")
                .param("id", id.value())
                .param("rows", rows)
                .update();
    }

    /** Ends a dry run, or a run that came to something else than was checked. */
    void checked(ImportId id, ImportCounts counts, byte[] outcome, @Nullable Reason trouble, Instant at) {
        count(id, counts);
        jdbc.sql("""
                update import set state = 'checked', outcome = :outcome, trouble = :trouble::jsonb, checked_at = :at,
                       version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("outcome", outcome)
                .param("trouble", trouble == null ? null : Json.write(trouble))
                .param("at", at(at))
                .update();
    }

    void done(ImportId id, ImportCounts counts, Instant at) {
        count(id, counts);
        jdbc.sql("update import set state = 'done', done_at = :at, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("at", at(at))
                .update();
    }

    void undone(ImportId id, Instant at) {
        jdbc.sql("update import set state = 'undone', undone_at = :at, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("at", at(at))
                .update();
    }

    /** Ends a step that did not come to its end. */
    void stopped(ImportId id, ImportState state, Reason why) {
        jdbc.sql("""
                update import set state = :state, trouble = :trouble::jsonb, version = version + 1
                 where id = :id and state in ('checking', 'running', 'undoing')
                """)
                .param("id", id.value())
                .param("state", state.stored())
                .param("trouble", Json.write(why))
                .update();
    }

    void discarded(ImportId id) {
        jdbc.sql("update import set state = 'discarded', version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<byte[]> outcome(ImportId id) {
        return jdbc.sql("select outcome from import where id = :id and outcome is not null")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Held until the transaction ends; false where somebody else holds it. */
    boolean lock(ImportId id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('import ' || cast(:id as text), 0))")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Those that have been at work since before. */
    List<ImportId> atWork(Instant since) {
        return ids(
                "select id from import where state in ('checking', 'running', 'undoing') and started_at < :at", since);
    }

    /** Those whose file has been here long enough. */
    List<ImportId> overdue(Instant now) {
        return ids("select id from import where state in ('sent', 'checked', 'broken_off') and file_until < :at", now);
    }

    /** Those that nobody can take back any more although their journal is still here. */
    List<ImportId> settled(Instant doneBefore) {
        return ids("""
                select id from import where state = 'done' and done_at < :at
                   and exists (select from import_batch where import_id = import.id and former is not null)
                """, doneBefore);
    }

    /** The records that imports for these areas made. */
    Set<UUID> broughtIn(ImportKind kind, Collection<AreaId> areas) {
        return new HashSet<>(jdbc.sql("""
                select unnest(batch.created) from import_batch batch join import on import.id = batch.import_id
                 where import.kind = :kind and import.state = 'done' and import.area_id = any(cast(:areas as uuid[]))
                """)
                .param("kind", kind.code())
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    Optional<Map<String, Integer>> remembered(ImportKind kind, byte[] headings) {
        return jdbc.sql("select columns from import_mapping where kind = :kind and headings = :headings")
                .param("kind", kind.code())
                .param("headings", headings)
                .query((row, number) -> Json.columns(row.getString(1)))
                .optional();
    }

    void remember(ImportKind kind, byte[] headings, Map<String, Integer> columns) {
        jdbc.sql("""
                insert into import_mapping (kind, headings, columns) values (:kind, :headings, :columns::jsonb)
                on conflict (district_id, kind, headings) do update set columns = excluded.columns
                """)
                .param("kind", kind.code())
                .param("headings", headings)
                .param("columns", Json.columns(columns))
                .update();
    }

    private void count(ImportId id, ImportCounts counts) {
        jdbc.sql("""
                update import set rows = :rows, created = :created, changed = :changed, unchanged = :unchanged,
                       faulty = :faulty, warned = :warned
                 where id = :id
                """)
                .param("id", id.value())
                .param("rows", counts.rows())
                .param("created", counts.created())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("faulty", counts.faulty())
                .param("warned", counts.warned())
                .update();
    }

    private List<ImportId> ids(String question, Instant at) {
        return jdbc.sql(question)
                .param("at", at(at))
                .query((row, number) -> new ImportId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        UUID area = row.getObject("area_id", UUID.class);
        String mapping = row.getString("mapping");
        String trouble = row.getString("trouble");
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                ImportKind.named(row.getString("kind")).orElseThrow(),
                area == null ? null : new AreaId(area),
                ImportState.ofStored(row.getString("state")),
                row.getString("file_name"),
                row.getLong("bytes"),
                mapping == null ? null : Json.mapping(mapping),
                row.getBoolean("updates"),
                row.getInt("progress"),
                new ImportCounts(
                        row.getInt("rows"),
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("faulty"),
                        row.getInt("warned")),
                trouble == null ? null : Json.read(trouble),
                row.getObject("sent_by", UUID.class),
                instant(row, "sent_at").orElseThrow(),
                instant(row, "checked_at").orElse(null),
                instant(row, "done_at").orElse(null),
                instant(row, "undone_at").orElse(null),
                instant(row, "file_until").orElseThrow(),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
