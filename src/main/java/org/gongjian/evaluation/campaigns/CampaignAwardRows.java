package org.gongjian.evaluation.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.recognition.awards.AwardId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results, links to awards, and spot checks as rows. */
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

    void award(CampaignId campaign, EntryId entry, AwardId award) {
        jdbc.sql("insert into campaign_award (entry_id, campaign_id, award_id) values (:entry, :campaign, :award)")
                .param("entry", entry.value())
                .param("campaign", campaign.value())
                .param("award", award.value())
                .update();
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

    /** The awards of a campaign by entry. */
    Map<EntryId, AwardId> of(CampaignId campaign) {
        return links("campaign_id = :id", campaign.value());
    }

    Optional<AwardId> of(EntryId entry) {
        return Optional.ofNullable(links("entry_id = :id", entry.value()).get(entry));
    }

    Optional<CampaignId> campaignOf(AwardId award) {
        return jdbc.sql("select campaign_id from campaign_award where award_id = :award")
                .param("award", award.value())
                .query((row, number) -> new CampaignId(row.getObject("campaign_id", UUID.class)))
                .optional();
    }

    /** By entry, oldest first. */
    Map<EntryId, List<CampaignAward.SpotCheck>> checks(Collection<EntryId> entries) {
        Map<EntryId, List<CampaignAward.SpotCheck>> checks = new HashMap<>();
        if (!entries.isEmpty()) {
            jdbc.sql("""
                    select entry_id, held_on, passed, words from campaign_spot_check where entry_id in (:entries)
                     order by held_on, at, id
                    """)
                    .param("entries", entries.stream().map(EntryId::value).toList())
                    .query(row -> {
                        checks.computeIfAbsent(
                                        new EntryId(row.getObject("entry_id", UUID.class)), entry -> new ArrayList<>())
                                .add(new CampaignAward.SpotCheck(
                                        row.getObject("held_on", LocalDate.class),
                                        row.getBoolean("passed"),
                                        row.getString("words")));
                    });
        }
        return checks;
    }

    private Map<EntryId, AwardId> links(String condition, UUID id) {
        Map<EntryId, AwardId> links = new LinkedHashMap<>();
        jdbc.sql("select entry_id, award_id from campaign_award where " + condition + " order by entry_id")
                .param("id", id)
                .query(row -> {
                    links.put(
                            new EntryId(row.getObject("entry_id", UUID.class)),
                            new AwardId(row.getObject("award_id", UUID.class)));
                });
        return links;
    }
}
