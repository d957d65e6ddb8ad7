package org.gongjian.evaluation.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept scores side by side, as rows. */
@Repository
class RankRows {

    /** Those admitted with their totals: kept ones, and added up here where the kept one is of other rounds. */
    private static final String RANKED = """
            with total as (
              select e.id, e.entrant_id, e.declared_at, t.percent, t.on_site_percent, t.measured_percent, t.missing, t.vetoes
                from total_score t
                join campaign_entry e on e.district_id = t.district_id and e.id = t.entry_id and e.state = 'admitted'
               where t.campaign_id = :campaign and t.terms = :terms
              union all
              select e.id, e.entrant_id, e.declared_at, t.percent, t.on_site_percent, t.measured_percent, t.missing, t.vetoes
                from campaign_entry e
                left join total_score kept on kept.district_id = e.district_id and kept.campaign_id = e.campaign_id
                                          and kept.entry_id = e.id and kept.terms = :terms
               cross join lateral (
            """ + TotalScoreRows.ADDED_UP + """
                     ) t
               where e.campaign_id = :campaign and e.state = 'admitted' and kept.entry_id is null
            ), ranked as (
              select * from total where percent is not null
            )
            """;

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

    /** Those admitted, as they are over the closed rounds; vetoes are those of the last round there is. Nobody while none is closed. */
    List<Ranked> overClosed(CampaignId campaign, Lines lines) {
        return TotalScoreRows.with(lines, jdbc.sql(RANKED + """
                        select id, entrant_id, declared_at, vetoes, missing, percent, on_site_percent as on_site,
                               measured_percent as measured
                          from ranked
                        """))
                .param("campaign", campaign.value())
                .query((row, number) -> unranked(row))
                .list();
    }

    /** How many are ranked over the closed rounds, and the rank of one of them; null where it is not ranked. */
    Place placeOf(CampaignId campaign, Lines lines, EntryId entry) {
        return TotalScoreRows.with(lines, jdbc.sql(RANKED + """
                        select (select count(*) from ranked) as among,
                               (select 1 + (select count(*) from ranked other
                                             where (other.vetoes > 0, -other.percent) < (mine.vetoes > 0, -mine.percent))
                                  from ranked mine where mine.id = :entry)::int as rank
                        """))
                .param("campaign", campaign.value())
                .param("entry", entry.value())
                .query((row, number) -> new Place(row.getObject("rank", Integer.class), row.getInt("among")))
                .single();
    }

    /** A rank among so many. */
    record Place(@Nullable Integer rank, int among) {}

    /**
     * The same from the kept totals alone, which is one look into an index; nobody where a total is missing or of other rounds,
     * which is where {@link #placeOf} adds up.
     */
    Optional<Place> keptPlaceOf(CampaignId campaign, Lines lines, EntryId entry) {
        return jdbc.sql("""
                        with of_all as (
                          select (select count(*) from total_score where campaign_id = :campaign and terms = :terms) as kept,
                                 (select count(*) from campaign_entry where campaign_id = :campaign) as entrants,
                                 (select count(*) from campaign_entry
                                   where campaign_id = :campaign and state <> 'admitted') as outside
                        ), mine as (
                          select t.rank_key
                            from total_score t
                            join campaign_entry e on e.district_id = t.district_id and e.id = t.entry_id and e.state = 'admitted'
                           where t.campaign_id = :campaign and t.entry_id = :entry and t.terms = :terms
                        )
                        select (entrants - outside)::int as among,
                               (select 1 + (select count(*)
                                              from total_score other
                                             where other.campaign_id = :campaign and other.terms = :terms
                                               and other.rank_key < mine.rank_key)
                                         - (select count(*)
                                              from campaign_entry e
                                              join total_score other on other.district_id = e.district_id
                                                                    and other.campaign_id = e.campaign_id
                                                                    and other.entry_id = e.id
                                             where e.campaign_id = :campaign and e.state <> 'admitted'
                                               and other.rank_key < mine.rank_key)
                                  from mine where mine.rank_key is not null)::int as rank
                          from of_all
                         where kept = entrants
                        """)
                .param("campaign", campaign.value())
                .param("entry", entry.value())
                .param("terms", lines.terms())
                .query((row, number) -> {
                    int among = lines.closed().isEmpty() ? 0 : row.getInt("among");
                    return new Place(row.getObject("rank", Integer.class), among);
                })
                .optional();
    }

    /** The rank of one entrant in each round: one more than how many are before it of those admitted. */
    Map<Integer, Integer> ranksOf(CampaignId campaign, EntryId entry) {
        Map<Integer, Integer> ranks = new HashMap<>();
        jdbc.sql("""
                        select mine.round,
                               1 + (select count(*)
                                      from round_score other
                                     where other.campaign_id = :campaign and other.round = mine.round
                                       and other.rank_key < mine.rank_key)
                                 - (select count(*)
                                      from campaign_entry e
                                      join round_score other on other.district_id = e.district_id
                                                            and other.campaign_id = e.campaign_id and other.entry_id = e.id
                                     where e.campaign_id = :campaign and e.state <> 'admitted' and other.round = mine.round
                                       and other.rank_key < mine.rank_key) as rank
                          from round_score mine
                          join campaign_entry own on own.id = mine.entry_id and own.state = 'admitted'
                         where mine.campaign_id = :campaign and mine.entry_id = :entry
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
