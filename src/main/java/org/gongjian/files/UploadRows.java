package org.gongjian.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.files.store.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads and what is stored of them, as rows; and how much of the quota they use. */
@Repository
class UploadRows {

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes so much of the quota; false where there is not so much left. */
    boolean reserve(long bytes, long quota) {
        jdbc.sql("insert into file_usage (bytes) values (0) on conflict do nothing")
                .update();
        return jdbc.sql("update file_usage set bytes = bytes + :more where bytes + :more <= :quota")
                        .param("more", bytes)
                        .param("quota", quota)
                        .update()
                == 1;
    }

    void release(long bytes) {
        jdbc.sql("update file_usage set bytes = bytes - :less")
                .param("less", bytes)
                .update();
    }

    long used() {
        return jdbc.sql("select coalesce(max(bytes), 0) from file_usage")
                .query(Long.class)
                .single();
    }

    void add(UploadView upload, Instant at) {
        jdbc.sql("""
                insert into file_upload (id, kind, about_kind, about_id, format, name, bytes, state, uploaded_by, uploaded_at)
                values (:id, :kind, :aboutKind, :about, :format, :name, :bytes, 'storing', :by, :at)
                """)
                .param("id", upload.id().value())
                .param("kind", upload.kind().stored())
                .param("aboutKind", upload.about().kind())
                .param("about", upload.about().id())
                .param("format", upload.format().stored())
                .param("name", upload.name())
                .param("bytes", upload.bytes())
                .param("by", upload.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Content content) {
        jdbc.sql("""
                insert into file_rendition (upload_id, rendition, store, sha256, bytes, width, height)
                values (:upload, :rendition, :store, :hash, :bytes, :width, :height)
                """)
                .param("upload", content.upload().value())
                .param("rendition", content.rendition().stored())
                .param("store", content.store())
                .param("hash", content.hash().bytes())
                .param("bytes", content.bytes())
                .param("width", content.width())
                .param("height", content.height())
                .update();
    }

    void markStored(UploadId id) {
        jdbc.sql("update file_upload set state = 'stored' where id = :id and state = 'storing'")
                .param("id", id.value())
                .update();
    }

    /** Until the transaction ends nobody else attaches or erases it. */
    void lock(UploadId id) {
        jdbc.sql("select id from file_upload where district_id = current_district() and id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    boolean isAttached(UploadId id) {
        return jdbc.sql("select exists (select from file where upload_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** One that is stored and attached to nothing. */
    Optional<UploadView> open(UploadId id) {
        return jdbc.sql("""
                select id, kind, about_kind, about_id, format, name, bytes, uploaded_by from file_upload u
                 where id = :id and state = 'stored' and not exists (select from file f where f.upload_id = u.id)
                """).param("id", id.value()).query(UploadRows::upload).optional();
    }

    /** Sent before a moment and attached to nothing since. */
    List<UploadId> leftBehind(Instant before, int atMost) {
        return jdbc.sql("""
                select id from file_upload u
                 where state <> 'erased' and uploaded_at < :before
                   and not exists (select from file f where f.upload_id = u.id)
                 order by uploaded_at, id limit :atMost
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> new UploadId(row.getObject("id", UUID.class)))
                .list();
    }

    /** What is stored of uploads, the largest first. */
    List<Content> contents(Collection<UUID> uploads) {
        return uploads.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select r.upload_id, r.rendition, u.format, r.store, r.sha256, r.bytes, r.width, r.height
                          from file_rendition r join file_upload u on u.id = r.upload_id
                         where r.upload_id in (:uploads)
                         order by r.width desc, r.rendition
                        """)
                        .param("uploads", uploads)
                        .query(UploadRows::content)
                        .list();
    }

    Optional<Content> content(UploadId upload, Rendition rendition) {
        return contents(List.of(upload.value())).stream()
                .filter(content -> content.rendition() == rendition)
                .findFirst();
    }

    /** Forgets an upload that is locked, and answers how many bytes it had; 0 where it was forgotten before. */
    long erase(UploadId id) {
        List<Long> bytes = jdbc.sql("select bytes from file_upload where id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getLong("bytes"))
                .list();
        jdbc.sql("delete from file_rendition where upload_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update file_upload set state = 'erased', bytes = 0, name = null where id = :id")
                .param("id", id.value())
                .update();
        return bytes.isEmpty() ? 0 : bytes.getFirst();
    }

    private static UploadView upload(ResultSet row, int number) throws SQLException {
        return new UploadView(
                new UploadId(row.getObject("id", UUID.class)),
                FileKind.ofStored(row.getString("kind")),
                new RecordRef(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                FileFormat.ofStored(row.getString("format")),
                row.getString("name"),
                row.getLong("bytes"),
                row.getObject("uploaded_by", UUID.class));
    }

    private static Content content(ResultSet row, int number) throws SQLException {
        return new Content(
                new UploadId(row.getObject("upload_id", UUID.class)),
                Rendition.ofStored(row.getString("rendition")),
                FileFormat.ofStored(row.getString("format")),
                row.getString("store"),
                Sha256.stored(row.getBytes("sha256")),
                row.getLong("bytes"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class));
    }
}
