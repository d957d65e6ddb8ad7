package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is measured, and what with, as rows. */
@Repository
class MeasuringRows {

    private final JdbcClient jdbc;

    MeasuringRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entrant(EntryId entry, UnitId unit) {}

    /** Those admitted, always in the same order. */
    List<Entrant> entrants(CampaignId campaign) {
        return jdbc.sql("""
                        select id, entrant_id
                          from campaign_entry
                         where campaign_id = :campaign and state = 'admitted'
                         order by id
                        """)
                .param("campaign", campaign.value())
                .query((row, number) -> new Entrant(
                        new EntryId(row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("entrant_id", UUID.class))))
                .list();
    }

    UnitId entrant(EntryId entry) {
        return new UnitId(jdbc.sql("select entrant_id from campaign_entry where id = :entry")
                .param("entry", entry.value())
                .query(UUID.class)
                .single());
    }

    void add(Observe found, int change, Map<String, BigDecimal> figures) {
        figures.forEach((name, value) -> jdbc.sql("""
                        insert into measured_figure (campaign_id, entry_id, round, indicator_id, slot, change, name, value)
                        values (:campaign, :entry, :round, :leaf, 0, :change, :name, :value)
                        """)
                .param("campaign", found.campaign().value())
                .param("entry", found.entry().value())
                .param("round", found.round())
                .param("leaf", found.leaf().value())
                .param("change", change)
                .param("name", name)
                .param("value", value)
                .update());
    }
}
