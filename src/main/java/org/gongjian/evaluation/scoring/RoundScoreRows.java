package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept scores as rows. */
@Repository
class RoundScoreRows {

    private final JdbcClient jdbc;

    RoundScoreRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoundFigures> of(CampaignId campaign, EntryId entry) {
        return jdbc.sql("""
                        select round, full_points, given, taken, on_site, measured, missing, vetoes
                          from round_score
                         where campaign_id = :campaign and entry_id = :entry
                         order by round
                        """)
                .param("campaign", campaign.value())
                .param("entry", entry.value())
                .query((row, number) -> new RoundFigures(
                        row.getInt("round"),
                        row.getBigDecimal("full_points"),
                        row.getBigDecimal("given"),
                        row.getBigDecimal("taken"),
                        row.getBigDecimal("on_site"),
                        row.getBigDecimal("measured"),
                        row.getInt("missing"),
                        row.getInt("vetoes")))
                .list();
    }

    /** Those with fewer rows than there are rounds. */
    List<EntryId> incomplete(CampaignId campaign, int rounds) {
        return jdbc.sql("""
                        select e.id
                          from campaign_entry e
                         where e.campaign_id = :campaign
                           and (select count(*) from round_score s where s.entry_id = e.id) < :rounds
                         order by e.id
                        """)
                .param("campaign", campaign.value())
                .param("rounds", rounds)
                .query((row, number) -> new EntryId(row.getObject("id", UUID.class)))
                .list();
    }

    List<EntryId> entries(CampaignId campaign) {
        return jdbc.sql("select id from campaign_entry where campaign_id = :campaign order by id")
                .param("campaign", campaign.value())
                .query((row, number) -> new EntryId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Nobody else changes this entrant's scores until the transaction ends; answers whether it is one of the campaign's. */
    boolean hold(CampaignId campaign, EntryId entry) {
        return jdbc.sql("select id from campaign_entry where id = :entry and campaign_id = :campaign for no key update")
                .param("entry", entry.value())
                .param("campaign", campaign.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Those of several that nobody else is changing just now, held until the transaction ends. */
    List<EntryId> holdFree(Collection<EntryId> entries) {
        return jdbc.sql(
                        "select id from campaign_entry where id in (:entries) order by id for no key update skip locked")
                .param("entries", entries.stream().map(EntryId::value).toList())
                .query((row, number) -> new EntryId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Writes what several entrants have, in one statement. */
    void replace(CampaignId campaign, Map<EntryId, List<RoundFigures>> figures) {
        List<String> entries = new ArrayList<>();
        List<RoundFigures> all = new ArrayList<>();
        figures.forEach((entry, rounds) -> {
            rounds.forEach(round -> entries.add(entry.value().toString()));
            all.addAll(rounds);
        });
        jdbc.sql("""
                        insert into round_score (campaign_id, entry_id, round, full_points, given, taken, on_site, measured,
                                                 missing, vetoes)
                        select :campaign, f.entry, f.round, f.full_points / 1000.0, f.given / 1000.0, f.taken / 1000.0,
                               f.on_site / 1000.0, f.measured / 1000.0, f.missing, f.vetoes
                          from unnest(:entries::uuid[], :rounds::int[], :of::bigint[], :given::bigint[], :taken::bigint[],
                                      :onSite::bigint[], :measured::bigint[], :missing::int[], :vetoes::int[])
                               as f (entry, round, full_points, given, taken, on_site, measured, missing, vetoes)
                        on conflict (district_id, campaign_id, round, entry_id) do update
                           set full_points = excluded.full_points, given = excluded.given, taken = excluded.taken,
                               on_site = excluded.on_site, measured = excluded.measured, missing = excluded.missing,
                               vetoes = excluded.vetoes
                        """)
                .param("campaign", campaign.value())
                .param("entries", entries.toArray(String[]::new))
                .param("rounds", all.stream().mapToInt(RoundFigures::round).toArray())
                .param("of", thousandths(all, RoundFigures::of))
                .param("given", thousandths(all, RoundFigures::given))
                .param("taken", thousandths(all, RoundFigures::taken))
                .param("onSite", thousandths(all, RoundFigures::onSite))
                .param("measured", thousandths(all, RoundFigures::measured))
                .param("missing", all.stream().mapToInt(RoundFigures::missing).toArray())
                .param("vetoes", all.stream().mapToInt(RoundFigures::vetoes).toArray())
                .update();
    }

    /** Adds to what is kept; figures may be below 0. */
    void add(CampaignId campaign, EntryId entry, List<RoundFigures> more) {
        for (RoundFigures one : more) {
            jdbc.sql("""
                            update round_score
                               set given = given + :given, taken = taken + :taken, on_site = on_site + :onSite,
                                   measured = measured + :measured, missing = missing + :missing, vetoes = vetoes + :vetoes
                             where campaign_id = :campaign and round = :round and entry_id = :entry
                            """)
                    .param("campaign", campaign.value())
                    .param("entry", entry.value())
                    .param("round", one.round())
                    .param("given", one.given())
                    .param("taken", one.taken())
                    .param("onSite", one.onSite())
                    .param("measured", one.measured())
                    .param("missing", one.missing())
                    .param("vetoes", one.vetoes())
                    .update();
        }
    }

    private static long[] thousandths(List<RoundFigures> all, Function<RoundFigures, BigDecimal> points) {
        return all.stream()
                .mapToLong(one -> Tally.thousandths(points.apply(one)))
                .toArray();
    }
}
