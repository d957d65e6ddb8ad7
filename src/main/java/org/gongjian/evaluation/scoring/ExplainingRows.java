package org.gongjian.evaluation.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Observations with the step that made each what it is. */
@Repository
class ExplainingRows {

    private static final String SELECT = """
            select o.round, o.indicator_id, o.slot, o.value, o.change, s.proof_kind, s.proof_id, s.reason, p.value as before
              from observation o
              join observation_step s on s.district_id = o.district_id and s.campaign_id = o.campaign_id
                                     and s.entry_id = o.entry_id and s.round = o.round and s.indicator_id = o.indicator_id
                                     and s.slot = o.slot and s.change = o.change
              left join observation_step p on p.district_id = o.district_id and p.campaign_id = o.campaign_id
                                     and p.entry_id = o.entry_id and p.round = o.round and p.indicator_id = o.indicator_id
                                     and p.slot = o.slot and p.change = o.change - 1
             where o.campaign_id = :campaign and o.entry_id = :entry
            """;

    private final JdbcClient jdbc;

    ExplainingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FoundLeaf> inRound(CampaignId campaign, EntryId entry, int round) {
        return jdbc.sql(SELECT + " and o.round = :round order by o.slot")
                .param("campaign", campaign.value())
                .param("entry", entry.value())
                .param("round", round)
                .query((row, number) -> found(row))
                .list();
    }

    /** What was found of some leaves in earlier rounds. */
    List<FoundLeaf> before(CampaignId campaign, EntryId entry, int round, Collection<IndicatorId> leaves) {
        return leaves.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and o.round < :round and o.indicator_id in (:leaves) order by o.round, o.slot")
                        .param("campaign", campaign.value())
                        .param("entry", entry.value())
                        .param("round", round)
                        .param("leaves", leaves.stream().map(IndicatorId::value).toList())
                        .query((row, number) -> found(row))
                        .list();
    }

    /** The figures that what stands of measured leaves was found with. */
    List<FiguresOfLeaves.Told> figures(CampaignId campaign, EntryId entry) {
        return jdbc.sql("""
                        select f.round, f.indicator_id, f.name, f.value
                          from measured_figure f
                          join observation o on o.district_id = f.district_id and o.campaign_id = f.campaign_id
                                            and o.entry_id = f.entry_id and o.round = f.round
                                            and o.indicator_id = f.indicator_id and o.slot = f.slot and o.change = f.change
                         where f.campaign_id = :campaign and f.entry_id = :entry
                         order by f.round, f.indicator_id, f.name
                        """)
                .param("campaign", campaign.value())
                .param("entry", entry.value())
                .query((row, number) -> new FiguresOfLeaves.Told(
                        row.getInt("round"),
                        new IndicatorId(row.getObject("indicator_id", UUID.class)),
                        row.getString("name"),
                        row.getBigDecimal("value")))
                .list();
    }

    private static FoundLeaf found(ResultSet row) throws SQLException {
        String kind = row.getString("proof_kind");
        return new FoundLeaf(
                row.getInt("round"),
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                row.getInt("slot"),
                row.getBigDecimal("value"),
                row.getInt("change"),
                kind == null ? null : new RecordRef(kind, row.getObject("proof_id", UUID.class)),
                row.getString("reason"),
                row.getBigDecimal("before"));
    }
}
