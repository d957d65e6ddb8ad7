package org.gongjian.evaluation.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each time an evidence was sent back, as rows. */
@Repository
class ReturnRows {

    private final JdbcClient jdbc;

    ReturnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EvidenceId evidence, SentBack sent, Author by) {
        jdbc.sql("""
                insert into evidence_return (evidence_id, number, words, until, sent_by, sent_under, sent_at)
                values (:evidence, :number, :words, :until, :by, :under, :at)
                """)
                .param("evidence", evidence.value())
                .param("number", sent.number())
                .param("words", sent.words())
                .param("until", sent.until())
                .param("by", sent.by())
                .param("under", by.mandate())
                .param("at", sent.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void supplemented(EvidenceId evidence, Instant now) {
        jdbc.sql("""
                update evidence_return set supplemented_at = :now where evidence_id = :evidence and supplemented_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("evidence", evidence.value())
                .update();
    }

    /** In their order. */
    List<SentBack> of(EvidenceId evidence) {
        return jdbc.sql("""
                select number, words, until, sent_by, sent_at, supplemented_at from evidence_return
                 where evidence_id = :evidence order by number
                """)
                .param("evidence", evidence.value())
                .query(ReturnRows::sentBack)
                .list();
    }

    Optional<SentBack> latest(EvidenceId evidence) {
        return of(evidence).reversed().stream().findFirst();
    }

    private static SentBack sentBack(ResultSet row, int number) throws SQLException {
        return new SentBack(
                row.getInt("number"),
                row.getString("words"),
                row.getObject("until", LocalDate.class),
                row.getObject("sent_by", UUID.class),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                moment(row.getObject("supplemented_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
