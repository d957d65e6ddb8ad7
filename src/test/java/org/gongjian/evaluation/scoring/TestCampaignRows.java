package org.gongjian.evaluation.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Campaigns as rows, without the people who run them: what scores are computed over. */
@TestComponent
public class TestCampaignRows {

    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final Instant DECLARED = Instant.parse("2024-05-20T01:00:00Z");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestCampaignRows(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public CampaignId campaign(TestDistrict here, StandardId standard) {
        CampaignId id = CampaignId.next();
        update(
                here,
                jdbc.sql("""
                        insert into campaign (id, version, standard_id, organizer_id, title, state, made_at)
                        values (:id, 1, :standard, :organizer, '{"zh-CN": "测评"}', 'running', :at)
                        """)
                        .param("id", id.value())
                        .param("standard", standard.value())
                        .param("organizer", here.communityUnit().value())
                        .param("at", DECLARED.atOffset(ZoneOffset.UTC)));
        return id;
    }

    /** What pages need of a campaign beside its rounds. */
    public void terms(TestDistrict here, CampaignId campaign) {
        update(
                here,
                jdbc.sql("""
                        insert into campaign_terms (campaign_id, brief, award, award_kind, entrants, declares_from, declares_until,
                                                    publicity_days, appeal_days, term_months)
                        values (:campaign, '{"zh-CN": "各类场馆"}', '{"zh-CN": "文明场馆"}', 'practice-base', '{}', :from, :until, 5, 5, 36)
                        """)
                        .param("campaign", campaign.value())
                        .param("from", JUNE.minusMonths(1))
                        .param("until", JUNE.minusDays(1)));
        update(
                here,
                jdbc.sql("""
                        insert into campaign_calendar (campaign_id, number, begins_on, ends_on, weight)
                        values (:campaign, 1, :begins, :ends, 1)
                        """)
                        .param("campaign", campaign.value())
                        .param("begins", JUNE)
                        .param("ends", JUNE.plusMonths(1).minusDays(1)));
        update(here, jdbc.sql("""
                        insert into campaign_level (campaign_id, position, name, each_of, quota)
                        values (:campaign, 0, '{"zh-CN": "市级评定"}', 'all', 1)
                        """).param("campaign", campaign.value()));
    }

    /** A round of one month. */
    public void round(TestDistrict here, CampaignId campaign, int number, EditionId edition, int weight) {
        update(
                here,
                jdbc.sql("""
                        insert into campaign_round (campaign_id, number, edition_id, begins_on, ends_on, weight)
                        values (:campaign, :number, :edition, :begins, :ends, :weight)
                        """)
                        .param("campaign", campaign.value())
                        .param("number", number)
                        .param("edition", edition.value())
                        .param("begins", JUNE.plusMonths(number - 1L))
                        .param("ends", JUNE.plusMonths(number).minusDays(1))
                        .param("weight", weight));
    }

    public void close(TestDistrict here, CampaignId campaign, int number) {
        update(
                here,
                jdbc.sql("update campaign_round set closed_at = :at where campaign_id = :campaign and number = :number")
                        .param("campaign", campaign.value())
                        .param("number", number)
                        .param("at", DECLARED.plusSeconds(60).atOffset(ZoneOffset.UTC)));
    }

    /** A unit that is admitted, declared so many seconds after the first. */
    public EntryId entry(TestDistrict here, CampaignId campaign, int after) {
        UnitId unit = UnitId.next();
        update(
                here,
                jdbc.sql("insert into unit (id, area_id) values (:id, :area)")
                        .param("id", unit.value())
                        .param("area", here.street().value()));
        return entry(here, campaign, unit, after);
    }

    public EntryId entry(TestDistrict here, CampaignId campaign, UnitId unit, int after) {
        EntryId id = EntryId.next();
        update(
                here,
                jdbc.sql("""
                        insert into campaign_entry (id, version, campaign_id, entrant_id, state, declared_at)
                        values (:id, 1, :campaign, :unit, 'admitted', :at)
                        """)
                        .param("id", id.value())
                        .param("campaign", campaign.value())
                        .param("unit", unit.value())
                        .param("at", DECLARED.plusSeconds(after).atOffset(ZoneOffset.UTC)));
        return id;
    }

    /** Units still declare themselves; the standard has a bar that asks for a gift of the year before, and one declared itself. */
    public EntryId declaredWithBar(TestDistrict here, CampaignId campaign, UnitId unit) {
        update(here, jdbc.sql("""
                        insert into indicator (id, edition_id, position, code, name, role, points, method, formula, unit, source)
                        select :id, edition_id, 9, 'B1', '{"zh-CN": "近一年有捐助"}', 'bar', 0, 'measured', 'gifts',
                               '{"zh-CN": "批"}', '{"zh-CN": "捐赠台账"}'
                          from campaign_round where campaign_id = :campaign
                        """).param("id", UUID.randomUUID()).param("campaign", campaign.value()));
        EntryId entry = entry(here, campaign, unit, 60);
        update(
                here,
                jdbc.sql("update campaign set state = 'declaring' where id = :campaign")
                        .param("campaign", campaign.value()));
        update(
                here,
                jdbc.sql("update campaign_entry set state = 'declared' where id = :id")
                        .param("id", entry.value()));
        return entry;
    }

    public void withdraw(TestDistrict here, EntryId entry) {
        update(
                here,
                jdbc.sql("update campaign_entry set state = 'withdrawn', version = 2 where id = :id")
                        .param("id", entry.value()));
    }

    private void update(TestDistrict here, JdbcClient.StatementSpec sql) {
        here.run(() -> transaction.executeWithoutResult(status -> sql.update()));
    }
}
