package org.gongjian.programmes.pillars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on programmes as rows. */
@Repository
class HungRows {

    private static final String SELECT =
            "select programme_id, pillar_id, record_kind, record_id, hung_on from programme_record";

    private final JdbcClient jdbc;

    HungRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers whether anything changed: the same again changes nothing. */
    boolean hang(Hung hung) {
        PillarId pillar = hung.pillar();
        return jdbc.sql("""
                insert into programme_record (programme_id, record_kind, record_id, pillar_id, hung_on)
                values (:programme, :kind, :record, :pillar, :on)
                on conflict (district_id, programme_id, record_kind, record_id)
                do update set pillar_id = excluded.pillar_id
                 where programme_record.pillar_id is distinct from excluded.pillar_id
                """)
                        .param("programme", hung.programme().value())
                        .param("kind", hung.record().kind())
                        .param("record", hung.record().id())
                        .param("pillar", pillar == null ? null : pillar.value())
                        .param("on", hung.on())
                        .update()
                == 1;
    }

    boolean takeOff(ProgrammeId programme, RecordRef record) {
        return jdbc.sql("""
                delete from programme_record
                 where programme_id = :programme and record_kind = :kind and record_id = :record
                """)
                        .param("programme", programme.value())
                        .param("kind", record.kind())
                        .param("record", record.id())
                        .update()
                == 1;
    }

    List<Hung> on(Collection<ProgrammeId> programmes) {
        return programmes.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where programme_id in (:programmes) order by hung_on, record_id")
                        .param(
                                "programmes",
                                programmes.stream().map(ProgrammeId::value).toList())
                        .query(HungRows::hung)
                        .list();
    }

    List<Hung> of(RecordRef record) {
        return jdbc.sql(SELECT + " where record_kind = :kind and record_id = :record order by hung_on, programme_id")
                .param("kind", record.kind())
                .param("record", record.id())
                .query(HungRows::hung)
                .list();
    }

    private static Hung hung(ResultSet row, int number) throws SQLException {
        @Nullable UUID pillar = row.getObject("pillar_id", UUID.class);
        return new Hung(
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                pillar == null ? null : new PillarId(pillar),
                new RecordRef(row.getString("record_kind"), row.getObject("record_id", UUID.class)),
                row.getObject("hung_on", LocalDate.class));
    }
}
