package org.gongjian.evaluation.scoring;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What entrants have over the closed rounds, as rows; made from their rows of the rounds and from nothing else. */
@Repository
class TotalScoreRows {

    /** What an entrant {@code e} has over the closed rounds, from its rows of the rounds. */
    static final String ADDED_UP = """
            select count(*) as rounds,
                   round(sum(s.percent * w.weight) / sum(w.weight), 3) as percent,
                   round(sum(s.on_site_percent * w.weight) / sum(w.weight), 3) as on_site_percent,
                   round(sum(s.measured_percent * w.weight) / sum(w.weight), 3) as measured_percent,
                   coalesce(max(s.missing) filter (where s.round = :lastClosed), 0) as missing,
                   coalesce(max(s.vetoes) filter (where s.round = :last), 0) as vetoes
              from round_score s
              left join unnest(:closed::int[], :weights::int[]) as w (round, weight) on w.round = s.round
             where s.campaign_id = e.campaign_id and s.entry_id = e.id
            """;

    private final JdbcClient jdbc;

    TotalScoreRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether every entrant of a campaign has a total for the rounds as they are. */
    boolean areComplete(CampaignId campaign, String terms) {
        return jdbc.sql("""
                        select (select count(*) from total_score where campaign_id = :campaign and terms = :terms)
                               = (select count(*) from campaign_entry where campaign_id = :campaign)
                        """)
                .param("campaign", campaign.value())
                .param("terms", terms)
                .query(Boolean.class)
                .single();
    }

    /** Those without a total for the rounds as they are. */
    List<EntryId> stale(CampaignId campaign, String terms) {
        return jdbc.sql("""
                        select e.id
                          from campaign_entry e
                          left join total_score t on t.district_id = e.district_id and t.campaign_id = e.campaign_id
                                                 and t.entry_id = e.id
                         where e.campaign_id = :campaign and t.terms is distinct from :terms
                         order by e.id
                        """)
                .param("campaign", campaign.value())
                .param("terms", terms)
                .query((row, number) -> new EntryId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * Adds up what entrants have in the rounds: percents by the weights of the closed ones, vetoes of the last round there is, what
     * is missing in the last closed one. Whoever calls holds the entrants; one that has no row of some round yet is left out.
     */
    void addUp(CampaignId campaign, Lines lines, Collection<EntryId> entries) {
        with(lines, jdbc.sql("""
                        insert into total_score (campaign_id, entry_id, terms, percent, on_site_percent, measured_percent, missing,
                                                 vetoes)
                        select e.campaign_id, e.id, :terms, t.percent, t.on_site_percent, t.measured_percent, t.missing, t.vetoes
                          from campaign_entry e cross join lateral (
                        """ + ADDED_UP + """
                               ) t
                         where e.campaign_id = :campaign and e.id = any(:entries::uuid[]) and t.rounds = :rounds
                        on conflict (district_id, campaign_id, entry_id) do update
                           set terms = excluded.terms, percent = excluded.percent, on_site_percent = excluded.on_site_percent,
                               measured_percent = excluded.measured_percent, missing = excluded.missing, vetoes = excluded.vetoes
                        """))
                .param("campaign", campaign.value())
                .param(
                        "entries",
                        entries.stream().map(one -> one.value().toString()).toArray(String[]::new))
                .param("rounds", lines.rounds().size())
                .update();
    }

    /** Binds what {@link #ADDED_UP} asks for, and {@code :terms}. */
    static StatementSpec with(Lines lines, StatementSpec statement) {
        return statement
                .param("terms", lines.terms())
                .param(
                        "closed",
                        lines.closed().stream().mapToInt(RoundTerms::number).toArray())
                .param(
                        "weights",
                        lines.closed().stream().mapToInt(RoundTerms::weight).toArray())
                .param(
                        "lastClosed",
                        lines.closed().isEmpty() ? 0 : lines.closed().getLast().number())
                .param(
                        "last",
                        lines.rounds().isEmpty() ? 0 : lines.rounds().getLast().number());
    }
}
