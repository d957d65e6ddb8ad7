package org.gongjian.alliances.fulfilment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes as rows, and which of them were struck. */
@Repository
class NoteRows {

    private static final String NOTES = """
            select note.id, note.commitment_id, note.unit_id, note.kept_on, note.quantity, note.note, struck.reason
              from commitment_note note left join commitment_note_struck struck on struck.note_id = note.id
            """;

    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is taken. */
    boolean add(AgreementId agreement, Note note, Author author, Instant at) {
        return jdbc.sql("""
                        insert into commitment_note
                            (id, agreement_id, commitment_id, unit_id, kept_on, quantity, note, noted_at, author_id)
                        values (:id, :agreement, :commitment, :unit, :on, :quantity, :note::jsonb, :at, :author)
                        on conflict (district_id, id) do nothing
                        """)
                        .param("id", note.id().value())
                        .param("agreement", agreement.value())
                        .param("commitment", note.commitment().value())
                        .param("unit", note.receiver().value())
                        .param("on", note.on())
                        .param("quantity", note.quantity())
                        .param("note", note.words().json())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("author", author.account())
                        .update()
                == 1;
    }

    /** False where it was struck before. */
    boolean strike(NoteId note, Localized reason, Author author, Instant at) {
        return jdbc.sql("""
                        insert into commitment_note_struck (note_id, reason, struck_at, author_id)
                        values (:id, :reason::jsonb, :at, :author) on conflict (district_id, note_id) do nothing
                        """)
                        .param("id", note.value())
                        .param("reason", reason.json())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("author", author.account())
                        .update()
                == 1;
    }

    Optional<Note> byId(AgreementId agreement, NoteId id) {
        return jdbc.sql(NOTES + " where note.agreement_id = :agreement and note.id = :id")
                .param("agreement", agreement.value())
                .param("id", id.value())
                .query(NoteRows::note)
                .optional();
    }

    /** The newest day first. */
    List<Note> of(AgreementId agreement) {
        return jdbc.sql(NOTES + " where note.agreement_id = :agreement order by note.kept_on desc, note.id desc")
                .param("agreement", agreement.value())
                .query(NoteRows::note)
                .list();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                new NoteId(row.getObject("id", UUID.class)),
                new CommitmentId(row.getObject("commitment_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("kept_on", LocalDate.class),
                row.getLong("quantity"),
                Localized.from(row, "note"),
                Localized.fromNullable(row, "reason"));
    }
}
