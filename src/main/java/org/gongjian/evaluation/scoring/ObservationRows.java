package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Observations and their steps as rows. */
@Repository
class ObservationRows {

    private final JdbcClient jdbc;

    ObservationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands, and how often it was changed so far. */
    record Standing(BigDecimal value, int change) {}

    /** What stands where something is found, held until the transaction ends. */
    Optional<Standing> standing(Observe found) {
        return at(jdbc.sql("""
                        select value, change from observation
                         where campaign_id = :campaign and entry_id = :entry and round = :round and indicator_id = :leaf
                           and slot = :slot
                           for update
                        """), found)
                .query((row, number) -> new Standing(row.getBigDecimal("value"), row.getInt("change")))
                .optional();
    }

    void add(Observe found) {
        at(jdbc.sql("""
                        insert into observation (campaign_id, entry_id, round, indicator_id, slot, value)
                        values (:campaign, :entry, :round, :leaf, :slot, :value)
                        """), found).param("value", found.value()).update();
    }

    void change(Observe found, int change) {
        at(jdbc.sql("""
                        update observation set value = :value, change = :change
                         where campaign_id = :campaign and entry_id = :entry and round = :round and indicator_id = :leaf
                           and slot = :slot
                        """), found)
                .param("value", found.value())
                .param("change", change)
                .update();
    }

    void addStep(Observe found, int change, Author by, Instant at) {
        RecordRef proof = found.proof();
        at(jdbc.sql("""
                        insert into observation_step (campaign_id, entry_id, round, indicator_id, slot, change, value, proof_kind,
                                                      proof_id, reason, by_account, under, at)
                        values (:campaign, :entry, :round, :leaf, :slot, :change, :value, :kind, :proof, :reason, :by, :under, :at)
                        """), found)
                .param("change", change)
                .param("value", found.value())
                .param("kind", proof == null ? null : proof.kind())
                .param("proof", proof == null ? null : proof.id())
                .param("reason", found.reason())
                .param("by", by.account())
                .param("under", by.mandate())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static JdbcClient.StatementSpec at(JdbcClient.StatementSpec sql, Observe found) {
        return sql.param("campaign", found.campaign().value())
                .param("entry", found.entry().value())
                .param("round", found.round())
                .param("leaf", found.leaf().value())
                .param("slot", found.slot());
    }
}
