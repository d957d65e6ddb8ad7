package org.gongjian.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.district.NumberedRows;
import org.gongjian.district.NumberedTable;
import org.gongjian.publishing.contributors.ByLine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bulletins as rows, each with its text as it stands. */
@Repository
class BulletinRows {

    private static final String SELECT = """
            select bulletin.id, bulletin.activity_id, bulletin.state, bulletin.first_published, bulletin.year,
                   bulletin.number, bulletin.drafted_by, bulletin.reviewed_by, bulletin.reviewed_at, bulletin.published_on,
                   bulletin.published_at, bulletin.changed_at, bulletin.withdrawn_at, bulletin.withdrawn_because,
                   bulletin.withdrawn_as, bulletin.version,
            """ + EditionRows.COLUMNS + """
              from bulletin join bulletin_edition edition
                on edition.bulletin_id = bulletin.id and edition.edition = bulletin.edition
            """;

    private final JdbcClient jdbc;
    private final EditionRows editions;

    BulletinRows(JdbcClient jdbc, EditionRows editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    @Bean
    static NumberedRows numberedBulletins(JdbcClient jdbc) {
        return new NumberedTable(jdbc, BulletinDesk.SERIES, "bulletin", "year", "number");
    }

    /** False where the id is there already. */
    boolean add(Bulletin bulletin) {
        int added = jdbc.sql("""
                insert into bulletin (id, activity_id, state, edition, drafted_by, drafted_at, changed_at, version)
                values (:id, :activity, 'draft', 1, :by, :at, :at, 0)
                on conflict do nothing
                """)
                .param("id", bulletin.id().value())
                .param("activity", bulletin.activity().value())
                .param("by", bulletin.draftedBy())
                .param("at", bulletin.changedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            editions.add(bulletin.id(), bulletin.edition());
        }
        return added == 1;
    }

    /** False where somebody else changed it since that version. A new edition is to be added beside. */
    boolean change(Bulletin bulletin) {
        Bulletin.Review review = bulletin.review();
        Bulletin.Publication publication = bulletin.publication();
        Bulletin.Withdrawal withdrawal = bulletin.withdrawal();
        return jdbc.sql("""
                update bulletin
                   set state = :state, edition = :edition, first_published = :first, year = :year, number = :number,
                       reviewed_by = :reviewedBy, reviewed_at = :reviewedAt, published_on = :on,
                       published_at = :publishedAt, changed_at = :changedAt, withdrawn_at = :withdrawnAt,
                       withdrawn_because = :because::jsonb, withdrawn_as = :as, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("state", bulletin.state().stored())
                        .param("edition", bulletin.edition().number())
                        .param("first", publication == null ? null : publication.firstEdition())
                        .param(
                                "year",
                                publication == null
                                        ? null
                                        : publication.number().year())
                        .param(
                                "number",
                                publication == null
                                        ? null
                                        : publication.number().number())
                        .param("reviewedBy", review == null ? null : review.by())
                        .param("reviewedAt", review == null ? null : review.at().atOffset(ZoneOffset.UTC))
                        .param("on", publication == null ? null : publication.on())
                        .param(
                                "publishedAt",
                                publication == null ? null : publication.at().atOffset(ZoneOffset.UTC))
                        .param("changedAt", bulletin.changedAt().atOffset(ZoneOffset.UTC))
                        .param(
                                "withdrawnAt",
                                withdrawal == null ? null : withdrawal.at().atOffset(ZoneOffset.UTC))
                        .param(
                                "because",
                                withdrawal == null ? null : withdrawal.because().json())
                        .param("as", withdrawal == null ? null : EditionRows.stored(withdrawal.as()))
                        .param("id", bulletin.id().value())
                        .param("version", bulletin.version())
                        .update()
                == 1;
    }

    Optional<Bulletin> byId(BulletinId id) {
        return select(" where bulletin.id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    /** In no particular order. */
    List<Bulletin> byIds(Collection<BulletinId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        " where bulletin.id in (:ids)",
                        Map.of("ids", ids.stream().map(BulletinId::value).toList()));
    }

    /** Not withdrawn, latest first. */
    List<Bulletin> about(Collection<ActivityId> activities, int atMost) {
        return activities.isEmpty()
                ? List.of()
                : select(
                        " where bulletin.activity_id in (:ids) and bulletin.state <> 'withdrawn' order by bulletin.id desc limit :atMost",
                        Map.of("ids", activities.stream().map(ActivityId::value).toList(), "atMost", atMost));
    }

    /** Drafted or reviewed, oldest first. */
    List<Bulletin> unpublished(int atMost) {
        return select(
                " where bulletin.state in ('draft', 'reviewed') order by bulletin.id limit :atMost",
                Map.of("atMost", atMost));
    }

    List<Bulletin> select(String where, Map<String, ? extends @Nullable Object> parameters) {
        List<UUID> ids = jdbc.sql("select bulletin.id from bulletin" + where)
                .params(parameters)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<EditionRows.Key, List<ByLine>> byLines = editions.byLines(ids);
        return jdbc.sql(SELECT + where)
                .params(parameters)
                .query((row, number) -> bulletin(row, byLines))
                .list();
    }

    private static Bulletin bulletin(ResultSet row, Map<EditionRows.Key, List<ByLine>> byLines) throws SQLException {
        return new Bulletin(
                new BulletinId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                BulletinState.ofStored(row.getString("state")),
                EditionRows.edition(row, byLines),
                row.getObject("drafted_by", UUID.class),
                review(row),
                publication(row),
                withdrawal(row),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Bulletin.@Nullable Review review(ResultSet row) throws SQLException {
        Instant at = instant(row, "reviewed_at");
        return at == null ? null : new Bulletin.Review(row.getObject("reviewed_by", UUID.class), at);
    }

    private static Bulletin.@Nullable Publication publication(ResultSet row) throws SQLException {
        Instant at = instant(row, "published_at");
        return at == null
                ? null
                : new Bulletin.Publication(
                        new BulletinNumber(row.getInt("year"), row.getLong("number")),
                        row.getInt("first_published"),
                        row.getObject("published_on", LocalDate.class),
                        at);
    }

    private static Bulletin.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Instant at = instant(row, "withdrawn_at");
        return at == null
                ? null
                : new Bulletin.Withdrawal(
                        Localized.from(row, "withdrawn_because"), EditionRows.role(row.getString("withdrawn_as")), at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
