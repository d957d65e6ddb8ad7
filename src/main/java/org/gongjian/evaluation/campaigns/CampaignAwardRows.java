package org.gongjian.evaluation.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results, awards and spot checks as rows. */
@Repository
class CampaignAwardRows {

    private final JdbcClient jdbc;

    CampaignAwardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void decide(CampaignId campaign, Outcome outcome) {
        jdbc.sql("""
                insert into campaign_result (entry_id, campaign_id, rank, percent, cause, level, place, among)
                values (:entry, :campaign, :rank, :percent, :cause, :level, :place, :among)
                """)
                .param("entry", outcome.entry().value())
                .param("campaign", campaign.value())
                .param("rank", outcome.rank())
                .param("percent", outcome.percent())
                .param("cause", outcome.cause().stored())
                .param("level", outcome.level())
                .param("place", outcome.place())
                .param("among", outcome.among())
                .update();
    }

    /** As it was decided, the best first; empty before. */
    List<Outcome> results(CampaignId campaign) {
        return jdbc.sql("""
                select entry_id, rank, percent, cause, level, place, among from campaign_result where campaign_id = :campaign
                 order by rank nulls last, cause <> 'passed', level desc nulls last, place, entry_id
                """)
                .param("campaign", campaign.value())
                .query((row, number) -> new Outcome(
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        row.getObject("rank", Integer.class),
                        row.getBigDecimal("percent"),
                        Outcome.Cause.ofStored(row.getString("cause")),
                        row.getObject("level", Integer.class),
                        row.getObject("place", Integer.class),
                        row.getObject("among", Integer.class)))
                .list();
    }

    void award(CampaignAward award) {
        jdbc.sql("""
                insert into campaign_award (entry_id, version, campaign_id, holder_id, from_day, until_day)
                values (:entry, 1, :campaign, :holder, :from, :until)
                """)
                .param("entry", award.entry().value())
                .param("campaign", award.campaign().value())
                .param("holder", award.holder().value())
                .param("from", award.from())
                .param("until", award.until())
                .update();
    }

    /** Whether nobody changed it meanwhile. */
    boolean stand(CampaignAward award, @Nullable LocalDate removedOn, String reason) {
        return jdbc.sql("""
                update campaign_award set removed_on = :on, reason = :reason, version = version + 1
                 where entry_id = :entry and version = :version
                """)
                        .param("on", removedOn)
                        .param("reason", reason)
                        .param("entry", award.entry().value())
                        .param("version", award.version())
                        .update()
                == 1;
    }

    /** Whether it was not there yet. */
    boolean check(UUID id, EntryId entry, CampaignAward.SpotCheck found, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                insert into campaign_spot_check (id, entry_id, held_on, passed, words, by_account, at)
                values (:id, :entry, :on, :passed, :words, :by, :at)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", id)
                        .param("entry", entry.value())
                        .param("on", found.heldOn())
                        .param("passed", found.passed())
                        .param("words", found.words())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<CampaignAward> byEntry(EntryId entry) {
        return select("entry_id = :id", entry.value()).stream().findFirst();
    }

    List<CampaignAward> of(CampaignId campaign) {
        return select("campaign_id = :id order by entry_id", campaign.value());
    }

    /** Latest first. */
    List<CampaignAward> of(UnitId holder) {
        return select("holder_id = :id order by from_day desc, entry_id", holder.value());
    }

    private List<CampaignAward> select(String condition, UUID id) {
        Map<UUID, List<CampaignAward.SpotCheck>> checks = new HashMap<>();
        jdbc.sql("""
                select entry_id, held_on, passed, words from campaign_spot_check
                 where entry_id in (select entry_id from campaign_award where %s) order by held_on, at, id
                """.formatted(condition.replaceAll(" order by .*", "")))
                .param("id", id)
                .query(row -> {
                    checks.computeIfAbsent(row.getObject("entry_id", UUID.class), entry -> new ArrayList<>())
                            .add(new CampaignAward.SpotCheck(
                                    row.getObject("held_on", LocalDate.class),
                                    row.getBoolean("passed"),
                                    row.getString("words")));
                });
        return jdbc.sql("""
                select entry_id, version, campaign_id, holder_id, from_day, until_day, removed_on, reason from campaign_award where
                """ + condition)
                .param("id", id)
                .query((row, number) -> {
                    UUID entry = row.getObject("entry_id", UUID.class);
                    return new CampaignAward(
                            new EntryId(entry),
                            row.getInt("version"),
                            new CampaignId(row.getObject("campaign_id", UUID.class)),
                            new UnitId(row.getObject("holder_id", UUID.class)),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class),
                            row.getObject("removed_on", LocalDate.class),
                            row.getString("reason"),
                            checks.getOrDefault(entry, List.of()));
                })
                .list();
    }
}
