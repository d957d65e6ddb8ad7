package org.gongjian.evaluation.marks;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.standards.IndicatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was pronounced, as rows that are never changed. */
@Repository
class PronouncementRows {

    private final JdbcClient jdbc;

    PronouncementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Pronouncement one, Entrant entrant, int round, Author by) {
        jdbc.sql("""
                insert into pronouncement (id, campaign_id, entry_id, round, indicator_id, value, reason, proof, made_by, made_under,
                                           made_at)
                values (:id, :campaign, :entry, :round, :leaf, :value, :reason::jsonb, :proof, :by, :under, :at)
                """)
                .param("id", one.id().value())
                .param("campaign", entrant.campaign().value())
                .param("entry", entrant.entry().value())
                .param("round", round)
                .param("leaf", one.leaf().value())
                .param("value", one.value())
                .param("reason", one.reason().json())
                .param("proof", one.proof())
                .param("by", by.account())
                .param("under", by.mandate())
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of a round and those before it, for what was pronounced stands until it is taken back; oldest first. */
    List<Pronouncement> until(EntryId entry, int round) {
        return jdbc.sql("""
                select id, indicator_id, value, reason, proof, made_at from pronouncement
                 where entry_id = :entry and round <= :round order by round, made_at, id
                """)
                .param("entry", entry.value())
                .param("round", round)
                .query((row, number) -> new Pronouncement(
                        new PronouncementId(row.getObject("id", UUID.class)),
                        new IndicatorId(row.getObject("indicator_id", UUID.class)),
                        row.getBigDecimal("value"),
                        Localized.from(row, "reason"),
                        row.getString("proof"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
