package org.gongjian.evaluation.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a campaign has several of, as rows: organizers, the calendar, levels and rounds. */
@Repository
class CampaignPartRows {

    private final JdbcClient jdbc;

    CampaignPartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts of several campaigns, each in order. */
    record Parts(
            Map<UUID, List<FurtherOrganizer>> further,
            Map<UUID, List<PlannedRound>> planned,
            Map<UUID, List<Level>> levels,
            Map<UUID, List<Round>> rounds) {

        List<FurtherOrganizer> further(UUID campaign) {
            return further.getOrDefault(campaign, List.of());
        }

        List<PlannedRound> planned(UUID campaign) {
            return planned.getOrDefault(campaign, List.of());
        }

        List<Level> levels(UUID campaign) {
            return levels.getOrDefault(campaign, List.of());
        }

        List<Round> rounds(UUID campaign) {
            return rounds.getOrDefault(campaign, List.of());
        }
    }

    void add(CampaignId campaign, CampaignTerms terms) {
        for (int i = 0; i < terms.further().size(); i++) {
            FurtherOrganizer one = terms.further().get(i);
            at("""
                    insert into campaign_organizer (campaign_id, position, unit_id, name)
                    values (:campaign, :position, :unit, :name::jsonb)
                    """, campaign)
                    .param("position", i)
                    .param("unit", one.unit() == null ? null : one.unit().value())
                    .param("name", Localized.jsonOf(one.name()))
                    .update();
        }
        for (int i = 0; i < terms.rounds().size(); i++) {
            PlannedRound one = terms.rounds().get(i);
            at("""
                    insert into campaign_calendar (campaign_id, number, begins_on, ends_on, weight)
                    values (:campaign, :number, :begins, :ends, :weight)
                    """, campaign)
                    .param("number", i + 1)
                    .param("begins", one.beginsOn())
                    .param("ends", one.endsOn())
                    .param("weight", one.weight())
                    .update();
        }
        for (int i = 0; i < terms.levels().size(); i++) {
            Level one = terms.levels().get(i);
            at("""
                    insert into campaign_level (campaign_id, position, name, each_of, quota)
                    values (:campaign, :position, :name::jsonb, :each, :quota)
                    """, campaign)
                    .param("position", i)
                    .param("name", one.name().json())
                    .param("each", one.each().stored())
                    .param("quota", one.quota())
                    .update();
        }
    }

    void remove(CampaignId campaign) {
        at("delete from campaign_organizer where campaign_id = :campaign", campaign)
                .update();
        at("delete from campaign_calendar where campaign_id = :campaign", campaign)
                .update();
        at("delete from campaign_level where campaign_id = :campaign", campaign).update();
    }

    void open(CampaignId campaign, Round round) {
        at("""
                insert into campaign_round (campaign_id, number, edition_id, begins_on, ends_on, weight)
                values (:campaign, :number, :edition, :begins, :ends, :weight)
                """, campaign)
                .param("number", round.number())
                .param("edition", round.edition().value())
                .param("begins", round.beginsOn())
                .param("ends", round.endsOn())
                .param("weight", round.weight())
                .update();
    }

    void close(CampaignId campaign, int number, Instant at) {
        at("update campaign_round set closed_at = :at where campaign_id = :campaign and number = :number", campaign)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    /** What the standard says today, where it says anything. */
    Optional<EditionId> published(StandardId standard) {
        return jdbc.sql("""
                select id from standard_edition where standard_id = :standard and state = 'published' order by number desc limit 1
                """)
                .param("standard", standard.value())
                .query(UUID.class)
                .optional()
                .map(EditionId::new);
    }

    /** Standards of which an edition is published, by their titles. */
    Map<StandardId, Localized> standards() {
        Map<StandardId, Localized> titles = new HashMap<>();
        jdbc.sql("""
                select s.id, s.title from standard s
                 where exists (select from standard_edition e where e.standard_id = s.id and e.state = 'published')
                """).query(row -> {
            titles.put(new StandardId(row.getObject("id", UUID.class)), Localized.from(row, "title"));
        });
        return titles;
    }

    Optional<Localized> title(StandardId standard) {
        return jdbc.sql("select title from standard where id = :id")
                .param("id", standard.value())
                .query((row, number) -> Localized.from(row, "title"))
                .optional();
    }

    Parts of(Collection<UUID> campaigns) {
        Parts parts = new Parts(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        if (campaigns.isEmpty()) {
            return parts;
        }
        all(
                        "select campaign_id, unit_id, name from campaign_organizer where campaign_id in (:ids) order by position",
                        campaigns)
                .query(row -> {
                    UUID unit = row.getObject("unit_id", UUID.class);
                    list(parts.further(), row.getObject("campaign_id", UUID.class))
                            .add(new FurtherOrganizer(
                                    unit == null ? null : new UnitId(unit), Localized.fromNullable(row, "name")));
                });
        all("""
                select campaign_id, begins_on, ends_on, weight from campaign_calendar where campaign_id in (:ids) order by number
                """, campaigns).query(row -> {
            list(parts.planned(), row.getObject("campaign_id", UUID.class))
                    .add(new PlannedRound(
                            row.getObject("begins_on", LocalDate.class),
                            row.getObject("ends_on", LocalDate.class),
                            row.getInt("weight")));
        });
        all(
                        "select campaign_id, name, each_of, quota from campaign_level where campaign_id in (:ids) order by position",
                        campaigns)
                .query(row -> {
                    list(parts.levels(), row.getObject("campaign_id", UUID.class))
                            .add(new Level(
                                    Localized.from(row, "name"),
                                    Within.ofStored(row.getString("each_of")),
                                    row.getInt("quota")));
                });
        all("""
                select campaign_id, number, edition_id, begins_on, ends_on, weight, closed_at from campaign_round
                 where campaign_id in (:ids) order by number
                """, campaigns).query(row -> {
            OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
            list(parts.rounds(), row.getObject("campaign_id", UUID.class))
                    .add(new Round(
                            row.getInt("number"),
                            new EditionId(row.getObject("edition_id", UUID.class)),
                            row.getObject("begins_on", LocalDate.class),
                            row.getObject("ends_on", LocalDate.class),
                            row.getInt("weight"),
                            closed == null ? null : closed.toInstant()));
        });
        return parts;
    }

    private static <T> List<T> list(Map<UUID, List<T>> map, UUID campaign) {
        return map.computeIfAbsent(campaign, id -> new ArrayList<>());
    }

    private JdbcClient.StatementSpec at(String sql, CampaignId campaign) {
        return jdbc.sql(sql).param("campaign", campaign.value());
    }

    private JdbcClient.StatementSpec all(String sql, Collection<UUID> campaigns) {
        return jdbc.sql(sql).param("ids", campaigns);
    }

    /** Who gives points in it. */
    Set<AccountId> scorers(CampaignId campaign) {
        return jdbc.sql("select account_id from campaign_scorer where campaign_id = :campaign and released_at is null")
                .param("campaign", campaign.value())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .set();
    }
}
