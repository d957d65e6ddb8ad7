package org.gongjian.claims.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.register.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints as rows. */
@Repository
class ComplaintRows {

    private static final String SELECT = "select id, case_id, words, made_at, answer, answered_at from case_complaint";

    private final JdbcClient jdbc;

    ComplaintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isThere(UUID id) {
        return byId(id).isPresent();
    }

    void add(Complaint complaint, ResidentCode code) {
        jdbc.sql("""
                insert into case_complaint (id, case_id, code, words, made_at) values (:id, :about, :code, :words, :at)
                """)
                .param("id", complaint.id())
                .param("about", complaint.about().value())
                .param("code", code.value())
                .param("words", complaint.words())
                .param("at", complaint.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Complaint> byId(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(ComplaintRows::complaint)
                .optional();
    }

    Optional<Complaint> by(ResidentCode code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code.value())
                .query(ComplaintRows::complaint)
                .optional();
    }

    Optional<ResidentCode> codeOf(UUID id) {
        return jdbc.sql("select code from case_complaint where id = :id")
                .param("id", id)
                .query((row, number) -> new ResidentCode(row.getString("code")))
                .optional();
    }

    /** Oldest first. */
    List<Complaint> waiting(int atMost) {
        return jdbc.sql(SELECT + " where answer is null order by made_at, id limit :atMost")
                .param("atMost", atMost)
                .query(ComplaintRows::complaint)
                .list();
    }

    List<Complaint> of(CaseId about) {
        return jdbc.sql(SELECT + " where case_id = :about order by made_at, id")
                .param("about", about.value())
                .query(ComplaintRows::complaint)
                .list();
    }

    boolean answer(UUID id, String words, Instant now, @Nullable UUID account) {
        return jdbc.sql("""
                update case_complaint set answer = :words, answered_at = :now, answered_by = :account
                 where id = :id and answer is null
                """)
                        .param("id", id)
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .update()
                == 1;
    }

    private static Complaint complaint(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Complaint(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("words"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }
}
