package org.gongjian.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.identity.Role;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Credit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of bulletins as rows: written once and kept. */
@Repository
class EditionRows {

    static final String COLUMNS = """
            edition.bulletin_id, edition.edition, edition.headline, edition.lead, edition.body, edition.what, edition.why,
            edition.written_at, edition.written_by, edition.written_as
            """;

    private final JdbcClient jdbc;

    EditionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BulletinId bulletin, Edition edition) {
        Correction correction = edition.correction();
        jdbc.sql("""
                insert into bulletin_edition (bulletin_id, edition, headline, lead, body, what, why, written_at, written_by,
                                              written_as)
                values (:bulletin, :edition, :headline::jsonb, :lead::jsonb, :body::jsonb, :what::jsonb, :why::jsonb, :at,
                        :by, :as)
                """)
                .param("bulletin", bulletin.value())
                .param("edition", edition.number())
                .param("headline", edition.text().headline().json())
                .param("lead", edition.text().lead().json())
                .param("body", Localized.jsonOf(edition.text().body()))
                .param("what", correction == null ? null : correction.what().json())
                .param("why", correction == null ? null : correction.why().json())
                .param("at", edition.writtenAt().atOffset(ZoneOffset.UTC))
                .param("by", edition.writtenBy())
                .param("as", stored(edition.writtenAs()))
                .update();
        addByLines(bulletin, edition);
    }

    /** Every text from one edition on, oldest first. */
    List<Edition> since(BulletinId bulletin, int first) {
        Map<Key, List<ByLine>> byLines = byLines(List.of(bulletin.value()));
        return jdbc.sql("select " + COLUMNS + """
                  from bulletin_edition edition
                 where edition.bulletin_id = :bulletin and edition.edition >= :first order by edition.edition
                """)
                .param("bulletin", bulletin.value())
                .param("first", first)
                .query((row, number) -> edition(row, byLines))
                .list();
    }

    /** By bulletin and edition. */
    record Key(UUID bulletin, int edition) {}

    Map<Key, List<ByLine>> byLines(Collection<UUID> bulletins) {
        Map<Key, List<ByLine>> found = new HashMap<>();
        if (!bulletins.isEmpty()) {
            jdbc.sql("""
                    select bulletin_id, edition, contributor_id, credit from bulletin_byline
                     where bulletin_id in (:ids) order by bulletin_id, edition, position
                    """).param("ids", bulletins).query(row -> {
                found.computeIfAbsent(
                                new Key(row.getObject("bulletin_id", UUID.class), row.getInt("edition")),
                                key -> new ArrayList<>())
                        .add(new ByLine(
                                new ContributorId(row.getObject("contributor_id", UUID.class)),
                                Credit.ofStored(row.getString("credit"))));
            });
        }
        return found;
    }

    static Edition edition(ResultSet row, Map<Key, List<ByLine>> byLines) throws SQLException {
        int number = row.getInt("edition");
        Localized what = Localized.fromNullable(row, "what");
        Localized why = Localized.fromNullable(row, "why");
        return new Edition(
                number,
                new BulletinText(
                        Localized.from(row, "headline"),
                        Localized.from(row, "lead"),
                        Localized.fromNullable(row, "body"),
                        byLines.getOrDefault(new Key(row.getObject("bulletin_id", UUID.class), number), List.of())),
                what == null || why == null ? null : new Correction(what, why),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("written_by", UUID.class),
                role(row.getString("written_as")));
    }

    static @Nullable String stored(@Nullable Role role) {
        return role == null ? null : role.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Role role(@Nullable String stored) {
        return stored == null ? null : Role.valueOf(stored.toUpperCase(Locale.ROOT));
    }

    private void addByLines(BulletinId bulletin, Edition edition) {
        List<ByLine> byLines = edition.text().byLines();
        for (int position = 0; position < byLines.size(); position++) {
            jdbc.sql("""
                    insert into bulletin_byline (bulletin_id, edition, position, contributor_id, credit)
                    values (:bulletin, :edition, :position, :contributor, :credit)
                    """)
                    .param("bulletin", bulletin.value())
                    .param("edition", edition.number())
                    .param("position", position)
                    .param("contributor", byLines.get(position).contributor().value())
                    .param("credit", byLines.get(position).credit().stored())
                    .update();
        }
    }
}
