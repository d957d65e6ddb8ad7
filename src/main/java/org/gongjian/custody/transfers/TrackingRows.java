package org.gongjian.custody.transfers;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.rating.ResidentCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With which code the things of which record are followed. */
@Repository
class TrackingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    TrackingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing happens where the record has one. */
    void add(ResidentCode code, RecordRef because) {
        jdbc.sql("""
                insert into custody_tracking (code, because_kind, because_id, made_at) values (:code, :kind, :id, :at)
                on conflict (district_id, because_kind, because_id) do nothing
                """)
                .param("code", code.value())
                .param("kind", because.kind())
                .param("id", because.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ResidentCode> codeOf(RecordRef because) {
        return jdbc.sql("select code from custody_tracking where because_kind = :kind and because_id = :id")
                .param("kind", because.kind())
                .param("id", because.id())
                .query(String.class)
                .optional()
                .map(ResidentCode::new);
    }

    Optional<RecordRef> byCode(ResidentCode code) {
        return jdbc.sql("select because_kind, because_id from custody_tracking where code = :code")
                .param("code", code.value())
                .query((row, number) ->
                        new RecordRef(row.getString("because_kind"), row.getObject("because_id", UUID.class)))
                .optional();
    }
}
