package org.gongjian.publishing.placements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Credit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The placements as rows. */
@Repository
class PlacementRows {

    private static final String SELECT = """
            select id, bulletin_id, outlet, title, channel_path, article_number, url, hotline, published_at, hour_known,
                   version
              from placement
            """;

    private final JdbcClient jdbc;

    PlacementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(Placement placement, @Nullable UUID by) {
        int added = bind(jdbc.sql("""
                insert into placement (id, bulletin_id, outlet, title, channel_path, article_number, url, hotline, published_at,
                                       hour_known, added_by, version)
                values (:id, :bulletin, :outlet::jsonb, :title::jsonb, :channelPath::jsonb, :articleNumber, :url, :hotline,
                        :publishedAt, :hourKnown, :by, 0)
                on conflict do nothing
                """), placement)
                .param("bulletin", placement.bulletin().value())
                .param("by", by)
                .update();
        if (added == 1) {
            addByLines(placement);
        }
        return added == 1;
    }

    /** False where somebody else changed it since that version. */
    boolean change(Placement placement) {
        int changed = bind(jdbc.sql("""
                update placement
                   set outlet = :outlet::jsonb, title = :title::jsonb, channel_path = :channelPath::jsonb,
                       article_number = :articleNumber, url = :url, hotline = :hotline, published_at = :publishedAt,
                       hour_known = :hourKnown, version = version + 1
                 where id = :id and version = :version
                """), placement)
                .param("version", placement.version())
                .update();
        if (changed == 1) {
            jdbc.sql("delete from placement_byline where placement_id = :id")
                    .param("id", placement.id().value())
                    .update();
            addByLines(placement);
        }
        return changed == 1;
    }

    Optional<Placement> byId(PlacementId id) {
        Map<UUID, List<ByLine>> byLines = byLines(List.of(id.value()));
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, number) -> placement(row, byLines))
                .optional();
    }

    /** Earliest first. */
    List<Placement> of(BulletinId bulletin) {
        List<UUID> ids = jdbc.sql("select id from placement where bulletin_id = :bulletin")
                .param("bulletin", bulletin.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ByLine>> byLines = byLines(ids);
        return jdbc.sql(SELECT + " where bulletin_id = :bulletin order by published_at, id")
                .param("bulletin", bulletin.value())
                .query((row, number) -> placement(row, byLines))
                .list();
    }

    private Map<UUID, List<ByLine>> byLines(Collection<UUID> placements) {
        Map<UUID, List<ByLine>> found = new HashMap<>();
        jdbc.sql("""
                select placement_id, contributor_id, credit from placement_byline
                 where placement_id in (:ids) order by placement_id, position
                """).param("ids", placements).query(row -> {
            found.computeIfAbsent(row.getObject("placement_id", UUID.class), id -> new ArrayList<>())
                    .add(new ByLine(
                            new ContributorId(row.getObject("contributor_id", UUID.class)),
                            Credit.ofStored(row.getString("credit"))));
        });
        return found;
    }

    private void addByLines(Placement placement) {
        for (int position = 0; position < placement.byLines().size(); position++) {
            ByLine line = placement.byLines().get(position);
            jdbc.sql("""
                    insert into placement_byline (placement_id, position, contributor_id, credit)
                    values (:placement, :position, :contributor, :credit)
                    """)
                    .param("placement", placement.id().value())
                    .param("position", position)
                    .param("contributor", line.contributor().value())
                    .param("credit", line.credit().stored())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Placement placement) {
        return statement
                .param("id", placement.id().value())
                .param("outlet", placement.outlet().json())
                .param("title", Localized.jsonOf(placement.title()))
                .param("channelPath", Localized.jsonOf(placement.channelPath()))
                .param("articleNumber", placement.articleNumber())
                .param("url", placement.url())
                .param("hotline", placement.hotline())
                .param("publishedAt", placement.published().at().atOffset(ZoneOffset.UTC))
                .param("hourKnown", placement.published().hourKnown());
    }

    private static Placement placement(ResultSet row, Map<UUID, List<ByLine>> byLines) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Placement(
                new PlacementId(id),
                new BulletinId(row.getObject("bulletin_id", UUID.class)),
                Localized.from(row, "outlet"),
                Localized.fromNullable(row, "title"),
                Localized.fromNullable(row, "channel_path"),
                row.getString("article_number"),
                row.getString("url"),
                row.getString("hotline"),
                new PublicationTime(
                        row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getBoolean("hour_known")),
                byLines.getOrDefault(id, List.of()),
                row.getInt("version"));
    }
}
