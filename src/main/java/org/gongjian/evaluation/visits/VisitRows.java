package org.gongjian.evaluation.visits;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws, points and what was found at them, as rows. */
@Repository
class VisitRows {

    private static final String POINT =
            "select id, campaign_id, round, number, entry_id, place_id, drawn from site_point";

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draw without its points. */
    record Prepared(
            int eachOf,
            String seed,
            String seedHash,
            @Nullable Instant drawnAt) {}

    /** Whether the round had none. */
    boolean prepare(CampaignId campaign, int round, Prepared draw, Instant now) {
        return jdbc.sql("""
                insert into site_draw (campaign_id, round, each_of, seed, seed_hash, prepared_at)
                values (:campaign, :round, :eachOf, :seed, :hash, :now)
                on conflict (district_id, campaign_id, round) do nothing
                """)
                        .param("campaign", campaign.value())
                        .param("round", round)
                        .param("eachOf", draw.eachOf())
                        .param("seed", draw.seed())
                        .param("hash", draw.seedHash())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Prepared> draw(CampaignId campaign, int round) {
        return jdbc.sql("""
                select each_of, seed, seed_hash, drawn_at from site_draw where campaign_id = :campaign and round = :round
                """)
                .param("campaign", campaign.value())
                .param("round", round)
                .query((row, number) -> {
                    OffsetDateTime drawn = row.getObject("drawn_at", OffsetDateTime.class);
                    return new Prepared(
                            row.getInt("each_of"),
                            row.getString("seed"),
                            row.getString("seed_hash"),
                            drawn == null ? null : drawn.toInstant());
                })
                .optional();
    }

    /** Whether it was not drawn before. */
    boolean drawn(CampaignId campaign, int round, Instant now) {
        return jdbc.sql("""
                update site_draw set drawn_at = :now where campaign_id = :campaign and round = :round and drawn_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("campaign", campaign.value())
                        .param("round", round)
                        .update()
                == 1;
    }

    void add(SitePoint point) {
        jdbc.sql("""
                insert into site_point (id, campaign_id, round, number, entry_id, place_id)
                values (:id, :campaign, :round, :number, :entry, :place)
                """)
                .param("id", point.id().value())
                .param("campaign", point.campaign().value())
                .param("round", point.round())
                .param("number", point.number())
                .param("entry", point.entry().value())
                .param("place", point.place() == null ? null : point.place().value())
                .update();
    }

    void markDrawn(Collection<SitePoint> points) {
        for (SitePoint point : points) {
            jdbc.sql("update site_point set drawn = true where id = :id")
                    .param("id", point.id().value())
                    .update();
        }
    }

    /** By number. */
    List<SitePoint> points(CampaignId campaign, int round) {
        return jdbc.sql(POINT + " where campaign_id = :campaign and round = :round order by number")
                .param("campaign", campaign.value())
                .param("round", round)
                .query(VisitRows::point)
                .list();
    }

    Optional<SitePoint> point(SitePointId id) {
        return jdbc.sql(POINT + " where id = :id")
                .param("id", id.value())
                .query(VisitRows::point)
                .optional();
    }

    List<SitePoint> points(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(POINT + " where id in (:ids)")
                        .param("ids", ids)
                        .query(VisitRows::point)
                        .list();
    }

    /** Points to be visited in campaigns under way where somebody scores, in rounds that are not closed. */
    List<SitePoint> toVisit(UUID account) {
        return jdbc.sql("""
                select point.id, point.campaign_id, point.round, point.number, point.entry_id, point.place_id, point.drawn
                  from site_point point
                  join campaign_scorer scorer on scorer.district_id = point.district_id and scorer.campaign_id = point.campaign_id
                   and scorer.account_id = :account and scorer.released_at is null
                  join campaign_round round on round.district_id = point.district_id and round.campaign_id = point.campaign_id
                   and round.number = point.round and round.closed_at is null
                  join campaign on campaign.district_id = point.district_id and campaign.id = point.campaign_id
                   and campaign.state = 'running'
                 where point.drawn order by point.campaign_id, point.round, point.number
                """).param("account", account).query(VisitRows::point).list();
    }

    boolean isTold(UUID step) {
        return jdbc.sql("select count(*) from visit_step where id = :id")
                        .param("id", step)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(VisitStep step, SitePointId point, UUID account, Instant now) {
        jdbc.sql("""
                insert into visit_step (id, point_id, indicator_id, points, note, happened_at, told_at, account_id)
                values (:id, :point, :leaf, :points, :note, :at, :now, :account)
                """)
                .param("id", step.id())
                .param("point", point.value())
                .param("leaf", step.leaf().value())
                .param("points", step.points())
                .param("note", step.note())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    /** What stands at a point: the latest step of each leaf. */
    List<VisitStep> latest(SitePointId point) {
        return jdbc.sql("""
                select distinct on (indicator_id) id, indicator_id, points, note, happened_at from visit_step
                 where point_id = :point order by indicator_id, happened_at desc, id desc
                """)
                .param("point", point.value())
                .query((row, number) -> new VisitStep(
                        row.getObject("id", UUID.class),
                        new IndicatorId(row.getObject("indicator_id", UUID.class)),
                        row.getBigDecimal("points"),
                        row.getString("note"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The points of a leaf at each point of an entrant that was visited, as they stand. */
    List<BigDecimal> standing(EntryId entry, int round, IndicatorId leaf) {
        return jdbc.sql("""
                select distinct on (step.point_id) step.points
                  from visit_step step join site_point point on point.district_id = step.district_id and point.id = step.point_id
                 where point.entry_id = :entry and point.round = :round and step.indicator_id = :leaf
                 order by step.point_id, step.happened_at desc, step.id desc
                """)
                .param("entry", entry.value())
                .param("round", round)
                .param("leaf", leaf.value())
                .query((row, number) -> row.getBigDecimal("points"))
                .list();
    }

    private static SitePoint point(ResultSet row, int number) throws SQLException {
        UUID place = row.getObject("place_id", UUID.class);
        return new SitePoint(
                new SitePointId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getInt("round"),
                row.getInt("number"),
                new EntryId(row.getObject("entry_id", UUID.class)),
                place == null ? null : new PlaceId(place),
                row.getBoolean("drawn"));
    }
}
