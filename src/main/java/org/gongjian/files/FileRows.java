package org.gongjian.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files as rows. */
@Repository
class FileRows {

    private static final String SELECT = """
            select id, upload_id, kind, about_kind, about_id, seq, description, caption, credit, consent_basis,
                   consent_said_by, consent_on, state, withdrawn_at, added_at, added_by, version
              from file
            """;

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id, or the upload, is there already. */
    boolean add(StoredFile file) {
        return bind(jdbc.sql("""
                                insert into file (id, upload_id, kind, about_kind, about_id, seq, description, caption, credit,
                                       consent_basis, consent_said_by, consent_on, state, withdrawn_at, added_at, added_by,
                                       version)
                                values (:id, :upload, :kind, :aboutKind, :about, :seq, :description::jsonb, :caption::jsonb,
                                        :credit::jsonb, :basis, :saidBy, :consentOn, :state, :withdrawnAt, :addedAt, :addedBy,
                                        0)
                                on conflict do nothing
                                """), file)
                        .param("upload", file.upload().value())
                        .param("kind", file.kind().stored())
                        .param("aboutKind", file.about().kind())
                        .param("about", file.about().id())
                        .param("seq", file.seq())
                        .param("addedAt", file.addedAt().atOffset(ZoneOffset.UTC))
                        .param("addedBy", file.addedBy())
                        .update()
                == 1;
    }

    /** False where somebody else changed it since that version. */
    boolean update(StoredFile file) {
        return bind(jdbc.sql("""
                                update file
                                   set description = :description::jsonb, caption = :caption::jsonb, credit = :credit::jsonb,
                                       consent_basis = :basis, consent_said_by = :saidBy, consent_on = :consentOn,
                                       state = :state, withdrawn_at = :withdrawnAt, version = version + 1
                                 where id = :id and version = :version
                                """), file).param("version", file.version()).update() == 1;
    }

    void place(FileId id, int seq) {
        jdbc.sql("update file set seq = :seq where id = :id")
                .param("seq", seq)
                .param("id", id.value())
                .update();
    }

    Optional<StoredFile> byId(FileId id) {
        return all(List.of(id.value())).stream().findFirst();
    }

    List<StoredFile> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where id in (:ids)")
                        .param("ids", ids)
                        .query(FileRows::file)
                        .list();
    }

    /** Those of a record that are not erased, in their order. */
    List<StoredFile> about(RecordRef record) {
        return jdbc.sql(SELECT + """
                 where about_kind = :kind and about_id = :id and state <> 'erased'
                 order by seq, id
                """)
                .param("kind", record.kind())
                .param("id", record.id())
                .query(FileRows::file)
                .list();
    }

    /** How many a record keeps of a kind, the withdrawn ones with them. */
    int count(RecordRef record, FileKind kind) {
        return jdbc.sql("""
                select count(*) from file
                 where about_kind = :aboutKind and about_id = :about and kind = :kind and state <> 'erased'
                """)
                .param("aboutKind", record.kind())
                .param("about", record.id())
                .param("kind", kind.stored())
                .query(Integer.class)
                .single();
    }

    int nextPlace(RecordRef record) {
        return jdbc.sql(
                        "select coalesce(max(seq), 0) + 1 from file where about_kind = :aboutKind and about_id = :about")
                .param("aboutKind", record.kind())
                .param("about", record.id())
                .query(Integer.class)
                .single();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, StoredFile file) {
        FileDetails details = file.details();
        Consent consent = details.consent();
        return statement
                .param("id", file.id().value())
                .param("description", details.description().json())
                .param("caption", Localized.jsonOf(details.caption()))
                .param("credit", Localized.jsonOf(details.credit()))
                .param("basis", consent == null ? null : consent.basis().stored())
                .param("saidBy", consent == null ? null : consent.saidBy())
                .param("consentOn", consent == null ? null : consent.on())
                .param("state", file.state().stored())
                .param("withdrawnAt", utc(file.withdrawnAt()));
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                new UploadId(row.getObject("upload_id", UUID.class)),
                FileKind.ofStored(row.getString("kind")),
                new RecordRef(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getInt("seq"),
                new FileDetails(
                        Localized.from(row, "description"),
                        Localized.fromNullable(row, "caption"),
                        Localized.fromNullable(row, "credit"),
                        consent(row)),
                FileState.ofStored(row.getString("state")),
                instant(row.getObject("withdrawn_at", OffsetDateTime.class)),
                Objects.requireNonNull(instant(row.getObject("added_at", OffsetDateTime.class))),
                row.getObject("added_by", UUID.class),
                row.getInt("version"));
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        String basis = row.getString("consent_basis");
        return basis == null
                ? null
                : new Consent(
                        Consent.Basis.ofStored(basis),
                        row.getString("consent_said_by"),
                        row.getObject("consent_on", LocalDate.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
