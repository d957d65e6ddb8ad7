package org.gongjian.evaluation.marks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scorers, whom they keep away from, and what they gave, as rows. */
@Repository
class MarkRows {

    private static final String SELECT = """
            select id, entry_id, indicator_id, slot, account_id, under, points, words, given_at from mark
            """;

    private final JdbcClient jdbc;

    MarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes somebody a scorer, or one again. */
    void assign(CampaignId campaign, UUID account, Author by, Instant now) {
        jdbc.sql("""
                insert into campaign_scorer (campaign_id, account_id, assigned_by, assigned_under, assigned_at)
                values (:campaign, :account, :by, :under, :now)
                on conflict (district_id, campaign_id, account_id) do update set released_at = null
                """)
                .param("campaign", campaign.value())
                .param("account", account)
                .param("by", by.account())
                .param("under", by.mandate())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void release(CampaignId campaign, UUID account, Instant now) {
        jdbc.sql("""
                update campaign_scorer set released_at = :now
                 where campaign_id = :campaign and account_id = :account and released_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("campaign", campaign.value())
                .param("account", account)
                .update();
    }

    /** In the order they were assigned. */
    List<UUID> scorers(CampaignId campaign) {
        return jdbc.sql("""
                select account_id from campaign_scorer where campaign_id = :campaign and released_at is null
                 order by assigned_at, account_id
                """)
                .param("campaign", campaign.value())
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .list();
    }

    /** Campaigns under way somebody scores in. */
    List<CampaignId> campaignsOf(UUID account) {
        return jdbc.sql("""
                select scorer.campaign_id from campaign_scorer scorer
                  join campaign on campaign.district_id = scorer.district_id and campaign.id = scorer.campaign_id
                 where scorer.account_id = :account and scorer.released_at is null and campaign.state = 'running'
                 order by campaign.made_at, campaign.id
                """)
                .param("account", account)
                .query((row, number) -> new CampaignId(row.getObject("campaign_id", UUID.class)))
                .list();
    }

    void declareConflict(EntryId entry, UUID account, Instant now) {
        jdbc.sql("""
                insert into scorer_conflict (entry_id, account_id, said_at) values (:entry, :account, :now)
                on conflict (district_id, entry_id, account_id) do nothing
                """)
                .param("entry", entry.value())
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean hasConflict(EntryId entry, UUID account) {
        return jdbc.sql("select count(*) from scorer_conflict where entry_id = :entry and account_id = :account")
                        .param("entry", entry.value())
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(Mark mark, CampaignId campaign, int round) {
        jdbc.sql("""
                insert into mark (id, entry_id, campaign_id, round, indicator_id, slot, account_id, under, points, words, given_at)
                values (:id, :entry, :campaign, :round, :leaf, :slot, :account, :under, :points, :words, :at)
                """)
                .param("id", mark.id().value())
                .param("entry", mark.entry().value())
                .param("campaign", campaign.value())
                .param("round", round)
                .param("leaf", mark.leaf().value())
                .param("slot", mark.slot())
                .param("account", mark.by().account())
                .param("under", mark.by().mandate())
                .param("points", mark.points())
                .param("words", mark.words())
                .param("at", mark.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By slot. */
    List<Mark> of(EntryId entry, int round, IndicatorId leaf) {
        return jdbc.sql(SELECT + " where entry_id = :entry and round = :round and indicator_id = :leaf order by slot")
                .param("entry", entry.value())
                .param("round", round)
                .param("leaf", leaf.value())
                .query(MarkRows::mark)
                .list();
    }

    /** All of a round, by entrant, leaf and slot. */
    List<Mark> of(CampaignId campaign, int round) {
        return jdbc.sql(SELECT + """
                 where campaign_id = :campaign and round = :round order by entry_id, indicator_id, slot
                """)
                .param("campaign", campaign.value())
                .param("round", round)
                .query(MarkRows::mark)
                .list();
    }

    /** What is to be scored: leaves of entrants for which evidence was given. */
    record Given(EntryId entry, IndicatorId leaf) {}

    Set<Given> given(CampaignId campaign, int round) {
        return new HashSet<>(jdbc.sql("""
                select distinct entry_id, indicator_id
                  from evidence join evidence_leaf leaf on leaf.district_id = evidence.district_id and leaf.evidence_id = evidence.id
                 where campaign_id = :campaign and round = :round and state in ('given', 'sent-back')
                """)
                .param("campaign", campaign.value())
                .param("round", round)
                .query((row, number) -> new Given(
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        new IndicatorId(row.getObject("indicator_id", UUID.class))))
                .list());
    }

    /** Leaves of entrants nobody scores before a day is over: their evidence was sent back and can still be supplemented. */
    Set<Given> sentBack(CampaignId campaign, int round, LocalDate today) {
        return new HashSet<>(jdbc.sql("""
                select distinct entry_id, indicator_id
                  from evidence e
                  join evidence_return r on r.district_id = e.district_id and r.evidence_id = e.id and r.supplemented_at is null
                  join evidence_leaf leaf on leaf.district_id = e.district_id and leaf.evidence_id = e.id
                 where campaign_id = :campaign and round = :round and state = 'sent-back' and until >= :today
                """)
                .param("campaign", campaign.value())
                .param("round", round)
                .param("today", today)
                .query((row, number) -> new Given(
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        new IndicatorId(row.getObject("indicator_id", UUID.class))))
                .list());
    }

    /** Until when evidence of one leaf is being supplemented. */
    Optional<LocalDate> supplementedUntil(EntryId entry, int round, IndicatorId leaf, LocalDate today) {
        return jdbc.sql("""
                select until
                  from evidence e
                  join evidence_return r on r.district_id = e.district_id and r.evidence_id = e.id and r.supplemented_at is null
                  join evidence_leaf leaf on leaf.district_id = e.district_id and leaf.evidence_id = e.id
                 where entry_id = :entry and round = :round and indicator_id = :leaf and state = 'sent-back' and until >= :today
                 order by until desc limit 1
                """)
                .param("entry", entry.value())
                .param("round", round)
                .param("leaf", leaf.value())
                .param("today", today)
                .query(LocalDate.class)
                .optional();
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        return new Mark(
                new MarkId(row.getObject("id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                row.getInt("slot"),
                new Author(row.getObject("account_id", UUID.class), row.getObject("under", UUID.class)),
                row.getBigDecimal("points"),
                row.getString("words"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }

    /** The record that was shown for the first points of a leaf, by mark; the latest where there are several. */
    Map<UUID, RecordRef> shownFor(Collection<UUID> marks) {
        Map<UUID, RecordRef> shown = new HashMap<>();
        if (!marks.isEmpty()) {
            jdbc.sql("""
                    select m.id, e.record_kind, e.record_id
                      from mark m
                      join evidence e on e.district_id = m.district_id and e.entry_id = m.entry_id and e.round = m.round
                                     and e.state in ('given', 'sent-back')
                                     and e.record_id is not null
                      join evidence_leaf l on l.district_id = e.district_id and l.evidence_id = e.id
                                          and l.indicator_id = m.indicator_id
                     where m.id in (:marks) and m.slot = 1
                     order by e.given_at, e.id
                    """).param("marks", marks).query(row -> {
                shown.put(
                        row.getObject("id", UUID.class),
                        new RecordRef(row.getString("record_kind"), row.getObject("record_id", UUID.class)));
            });
        }
        return shown;
    }
}
