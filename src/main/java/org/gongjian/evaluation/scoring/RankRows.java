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
                        select e.id, e.entrant_id, e.declared_at, s.vetoes, s.missing,
                               case when s.full_points = 0 then 0
                                    else round(greatest(s.given - s.taken, 0) * 100 / s.full_points, 3) end as percent,
                               case when s.full_points = 0 then 0
                                    else round(s.on_site * 100 / s.full_points, 3) end as on_site,
                               case when s.full_points = 0 then 0
                                    else round(s.measured * 100 / s.full_points, 3) end as measured
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
                        with closed as (
                          select s.entry_id, s.vetoes, s.missing, s.round, r.weight, r.closed_at,
                                 case when s.full_points = 0 then 0
                                      else round(greatest(s.given - s.taken, 0) * 100 / s.full_points, 3) end as percent,
                                 case when s.full_points = 0 then 0
                                      else round(s.on_site * 100 / s.full_points, 3) end as on_site,
                                 case when s.full_points = 0 then 0
                                      else round(s.measured * 100 / s.full_points, 3) end as measured
                            from round_score s
                            join campaign_round r on r.district_id = s.district_id and r.campaign_id = s.campaign_id
                                                 and r.number = s.round
                           where s.campaign_id = :campaign and (r.closed_at is not null or s.round = :last)
                        ), entrant as (
                          select entry_id, max(vetoes) filter (where round = :last) as vetoes,
                                 max(missing) filter (where round = :lastClosed) as missing,
                                 round(sum(percent * weight) filter (where closed_at is not null)
                                       / sum(weight) filter (where closed_at is not null), 3) as percent,
                                 round(sum(on_site * weight) filter (where closed_at is not null)
                                       / sum(weight) filter (where closed_at is not null), 3) as on_site,
                                 round(sum(measured * weight) filter (where closed_at is not null)
                                       / sum(weight) filter (where closed_at is not null), 3) as measured
                            from closed
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
                        with admitted as (
                          select s.round, s.entry_id, s.vetoes > 0 as vetoed,
                                 case when s.full_points = 0 then 0
                                      else round(greatest(s.given - s.taken, 0) * 100 / s.full_points, 3) end as percent
                            from round_score s
                            join campaign_entry e on e.district_id = s.district_id and e.id = s.entry_id
                                                 and e.state = 'admitted'
                           where s.campaign_id = :campaign
                        )
                        select mine.round,
                               1 + (select count(*)
                                      from admitted other
                                     where other.round = mine.round
                                       and (other.vetoed < mine.vetoed
                                            or (other.vetoed = mine.vetoed and other.percent > mine.percent))) as rank
                          from admitted mine
                         where mine.entry_id = :entry
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
