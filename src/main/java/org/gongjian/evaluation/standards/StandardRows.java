package org.gongjian.evaluation.standards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Standards and editions as rows. */
@Repository
class StandardRows {

    private static final String SELECT = "select id, title, made_by, made_under, made_at from standard ";
    private static final String EDITION =
            "select id, standard_id, number, version, state, published_at from standard_edition ";

    private final JdbcClient jdbc;

    StandardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there yet. */
    boolean add(Standard standard) {
        return jdbc.sql("""
                insert into standard (id, title, made_by, made_under, made_at)
                values (:id, :title::jsonb, :by, :under, :at)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", standard.id().value())
                        .param("title", standard.title().json())
                        .param("by", standard.madeBy().account())
                        .param("under", standard.madeBy().mandate())
                        .param("at", standard.madeAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void add(Edition edition, Author by, Instant at) {
        jdbc.sql("""
                insert into standard_edition (id, standard_id, number, version, state, made_by, made_under, made_at)
                values (:id, :standard, :number, 1, 'draft', :by, :under, :at)
                """)
                .param("id", edition.id().value())
                .param("standard", edition.standard().value())
                .param("number", edition.number())
                .param("by", by.account())
                .param("under", by.mandate())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Standard> all() {
        return standards(jdbc.sql(SELECT + "order by made_at desc, id desc"));
    }

    List<Standard> byIds(Collection<StandardId> ids) {
        return ids.isEmpty()
                ? List.of()
                : standards(jdbc.sql(SELECT + "where id in (:ids)")
                        .param("ids", ids.stream().map(StandardId::value).toList()));
    }

    /** The standard, and nobody else adds an edition to it until this transaction ends. */
    void hold(StandardId id) {
        jdbc.sql("select id from standard where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    Optional<Edition> edition(EditionId id) {
        return jdbc.sql(EDITION + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> edition(row))
                .optional();
    }

    /** The edition, held until the transaction ends. */
    Optional<Edition> hold(EditionId id) {
        return jdbc.sql(EDITION + "where id = :id for no key update")
                .param("id", id.value())
                .query((row, number) -> edition(row))
                .optional();
    }

    /** Whether nobody changed it meanwhile. */
    boolean change(Edition edition, EditionState next, @Nullable Instant publishedAt) {
        return jdbc.sql("""
                update standard_edition
                   set state = :state, published_at = :at, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("state", next.stored())
                        .param("at", publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC))
                        .param("id", edition.id().value())
                        .param("version", edition.version())
                        .update()
                == 1;
    }

    private List<Standard> standards(JdbcClient.StatementSpec found) {
        List<Standard> bare = found.query((row, number) -> standard(row)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<StandardId, List<Edition>> editions = new HashMap<>();
        jdbc.sql(EDITION + "where standard_id in (:ids) order by standard_id, number")
                .param("ids", bare.stream().map(one -> one.id().value()).toList())
                .query((row, number) -> edition(row))
                .list()
                .forEach(edition -> editions.computeIfAbsent(edition.standard(), id -> new ArrayList<>())
                        .add(edition));
        return bare.stream()
                .map(one -> new Standard(
                        one.id(), one.title(), editions.getOrDefault(one.id(), List.of()), one.madeBy(), one.madeAt()))
                .toList();
    }

    private static Standard standard(ResultSet row) throws SQLException {
        return new Standard(
                new StandardId(row.getObject("id", UUID.class)),
                Localized.from(row, "title"),
                List.of(),
                new Author(row.getObject("made_by", UUID.class), row.getObject("made_under", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static Edition edition(ResultSet row) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new Edition(
                new EditionId(row.getObject("id", UUID.class)),
                new StandardId(row.getObject("standard_id", UUID.class)),
                row.getInt("number"),
                row.getInt("version"),
                EditionState.ofStored(row.getString("state")),
                published == null ? null : published.toInstant());
    }
}
