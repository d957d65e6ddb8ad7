package org.gongjian.evaluation.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept scores side by side, as rows. */
@Repository
class RankRows {

    private final JdbcClient jdbc;

    RankRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those admitted, as they are in one round; nobody is ranked yet. */
    List<Ranked> inRound(CampaignId campaign, int round) {
        return jdbc.sql("""
                        select e.id, e.entrant_id, e.declared_at, s.vetoes, s.missing, s.percent,
                               s.on_site_percent as on_site, s.measured_percent as measured
                          from round_score s
                          join campaign_entry e on e.district_id = s.district_id and e.id = s.entry_id and e.state = 'admitted'
                         where s.campaign_id = :campaign and s.round = :round
                        """)
                .param("campaign", campaign.value())
                .param("round", round)
                .query((row, number) -> unranked(row))
                .list();
    }

    /** Those admitted, as they are over the closed rounds; vetoes are those of the last round there is. */
    List<Ranked> overClosed(CampaignId campaign, int lastRound, int lastClosed) {
        return jdbc.sql("""
                        with counted as (
                          select s.entry_id, s.vetoes, s.missing, s.round, s.percent, s.on_site_percent, s.measured_percent,
                                 case when r.closed_at is null then null else r.weight end as weight
                            from round_score s
                            join campaign_round r on r.district_id = s.district_id and r.campaign_id = s.campaign_id
                                                 and r.number = s.round
                           where s.campaign_id = :campaign and (r.closed_at is not null or s.round = :last)
                        ), entrant as (
                          select entry_id, max(vetoes) filter (where round = :last) as vetoes,
                                 max(missing) filter (where round = :lastClosed) as missing,
                                 round(sum(percent * weight) / sum(weight), 3) as percent,
                                 round(sum(on_site_percent * weight) / sum(weight), 3) as on_site,
                                 round(sum(measured_percent * weight) / sum(weight), 3) as measured
                            from counted
                           group by entry_id
                        )
                        select e.id, e.entrant_id, e.declared_at, t.vetoes, t.missing, t.percent, t.on_site, t.measured
                          from entrant t
                          join campaign_entry e on e.id = t.entry_id and e.state = 'admitted'
                        """)
                .param("campaign", campaign.value())
                .param("last", lastRound)
                .param("lastClosed", lastClosed)
                .query((row, number) -> unranked(row))
                .list();
    }

    /** The rank of one entrant in each round: one more than how many are before it. */
    Map<Integer, Integer> ranksOf(CampaignId campaign, EntryId entry) {
        Map<Integer, Integer> ranks = new HashMap<>();
        jdbc.sql("""
                        select mine.round,
                               1 + count(*) filter (where (other.vetoes > 0) < (mine.vetoes > 0)
                                                       or ((other.vetoes > 0) = (mine.vetoes > 0)
                                                           and other.percent > mine.percent)) as rank
                          from round_score mine
                          join round_score other on other.campaign_id = mine.campaign_id and other.round = mine.round
                          join campaign_entry e on e.id = other.entry_id and e.state = 'admitted'
                          join campaign_entry own on own.id = mine.entry_id and own.state = 'admitted'
                         where mine.campaign_id = :campaign and mine.entry_id = :entry
                         group by mine.round
                        """)
                .param("campaign", campaign.value())
                .param("entry", entry.value())
                .query(row -> {
                    ranks.put(row.getInt("round"), row.getInt("rank"));
                });
        return ranks;
    }

    private static Ranked unranked(ResultSet row) throws SQLException {
        return new Ranked(
                0,
                new EntryId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("entrant_id", UUID.class)),
                row.getBigDecimal("percent").setScale(RoundFigures.DECIMALS),
                row.getBigDecimal("on_site").setScale(RoundFigures.DECIMALS),
                row.getBigDecimal("measured").setScale(RoundFigures.DECIMALS),
                row.getInt("vetoes") == 0,
                row.getInt("missing"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }
}
