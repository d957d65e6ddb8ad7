package org.gongjian.claims.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in cases, as rows that are only ever added. */
@Repository
class CaseEventRows {

    private final JdbcClient jdbc;

    CaseEventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseEvent event) {
        jdbc.sql("""
                insert into close_out_event (id, case_id, at, kind, words, progress, planned, day)
                values (:id, :about, :at, :kind, :words, :progress, :planned, :day)
                """)
                .param("id", event.id())
                .param("about", event.about().value())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("kind", event.kind().stored())
                .param("words", event.words())
                .param("progress", event.progress())
                .param("planned", event.planned())
                .param("day", event.day())
                .update();
    }

    /** Oldest first. */
    List<CaseEvent> of(CaseId id) {
        return jdbc.sql("""
                select id, case_id, at, kind, words, progress, planned, day
                  from close_out_event where case_id = :id order by at, id
                """)
                .param("id", id.value())
                .query((row, number) -> new CaseEvent(
                        row.getObject("id", UUID.class),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        CaseEvent.Kind.ofStored(row.getString("kind")),
                        row.getString("words"),
                        row.getObject("progress", Integer.class),
                        row.getObject("planned", Integer.class),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
