package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.giving.money.EntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens to a venture on its way: objections, tranches and reports, as rows. */
@Repository
class CourseRows {

    private final JdbcClient jdbc;

    CourseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there yet. */
    boolean object(Objection objection, @Nullable UUID account) {
        return jdbc.sql("""
                insert into venture_objection (id, venture_id, words, account_id, at) values (:id, :venture, :words, :account, :at)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", objection.id())
                        .param("venture", objection.venture().value())
                        .param("words", objection.words())
                        .param("account", account)
                        .param("at", objection.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean answer(UUID id, boolean upheld, String answer, Instant at) {
        return jdbc.sql("""
                update venture_objection set upheld = :upheld, answer = :answer, answered_at = :at
                 where id = :id and upheld is null
                """)
                        .param("upheld", upheld)
                        .param("answer", answer)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Objection> objection(UUID id) {
        return objections("where id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Oldest first. */
    List<Objection> objectionsTo(VentureId venture) {
        return objections("where venture_id = :venture order by at, id", Map.of("venture", venture.value()));
    }

    boolean isObjected(CallId call) {
        return jdbc.sql("""
                select exists (select from venture_objection objection join venture on venture.id = objection.venture_id
                                where venture.call_id = :call and objection.upheld is null)
                """).param("call", call.value()).query(Boolean.class).single();
    }

    void promise(VentureId venture, Stage stage, BigDecimal yuan) {
        jdbc.sql("insert into venture_tranche (venture_id, stage, yuan) values (:venture, :stage, :yuan)")
                .param("venture", venture.value())
                .param("stage", stage.code())
                .param("yuan", yuan)
                .update();
    }

    boolean paid(VentureId venture, Stage stage, LocalDate on, EntryId entry) {
        return jdbc.sql("""
                update venture_tranche set paid_on = :on, entry_id = :entry
                 where venture_id = :venture and stage = :stage and paid_on is null
                """)
                        .param("on", on)
                        .param("entry", entry.value())
                        .param("venture", venture.value())
                        .param("stage", stage.code())
                        .update()
                == 1;
    }

    List<Tranche> tranches(VentureId venture) {
        return jdbc.sql("""
                select stage, yuan, paid_on, entry_id from venture_tranche where venture_id = :venture
                 order by array_position(array['contract', 'midterm', 'final'], stage)
                """)
                .param("venture", venture.value())
                .query((row, number) -> {
                    UUID entry = row.getObject("entry_id", UUID.class);
                    return new Tranche(
                            Stage.ofCode(row.getString("stage")).orElseThrow(),
                            row.getBigDecimal("yuan"),
                            row.getObject("paid_on", LocalDate.class),
                            entry == null ? null : new EntryId(entry));
                })
                .list();
    }

    void handIn(VentureId venture, Report report) {
        jdbc.sql("""
                insert into venture_report (venture_id, stage, round, words, spent, handed_in_at)
                values (:venture, :stage, :round, :words::jsonb, :spent, :at)
                """)
                .param("venture", venture.value())
                .param("stage", report.stage().code())
                .param("round", report.round())
                .param("words", report.words().json())
                .param("spent", report.spent())
                .param("at", report.handedInAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean judge(VentureId venture, Report report, boolean accepted, @Nullable String reason, Instant at) {
        return jdbc.sql("""
                update venture_report set accepted = :accepted, reason = :reason, judged_at = :at
                 where venture_id = :venture and stage = :stage and round = :round and accepted is null
                """)
                        .param("accepted", accepted)
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("venture", venture.value())
                        .param("stage", report.stage().code())
                        .param("round", report.round())
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Report> reports(VentureId venture) {
        return jdbc.sql("""
                select stage, round, words, spent, handed_in_at, accepted, reason from venture_report where venture_id = :venture
                 order by handed_in_at, round
                """)
                .param("venture", venture.value())
                .query((row, number) -> new Report(
                        Stage.ofCode(row.getString("stage")).orElseThrow(),
                        row.getInt("round"),
                        Localized.from(row, "words"),
                        row.getBigDecimal("spent"),
                        row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                        row.getObject("accepted", Boolean.class),
                        row.getString("reason")))
                .list();
    }

    private List<Objection> objections(String condition, Map<String, ?> parameters) {
        return jdbc.sql("select id, venture_id, words, at, upheld, answer from venture_objection " + condition)
                .params(parameters)
                .query((row, number) -> new Objection(
                        row.getObject("id", UUID.class),
                        new VentureId(row.getObject("venture_id", UUID.class)),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("upheld", Boolean.class),
                        row.getString("answer")))
                .list();
    }
}
