package org.gongjian.alliances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of agreements as rows; each edition is written once and stays. */
@Repository
class AgreementEditions {

    private final JdbcClient jdbc;

    AgreementEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(AgreementId id, int version, AgreementText text, Instant at) {
        jdbc.sql("""
                insert into agreement_edition (agreement_id, version, title, vehicle, starts_on, ends_on, written_at)
                values (:id, :version, :title::jsonb, :vehicle::jsonb, :startsOn, :endsOn, :at)
                """)
                .param("id", id.value())
                .param("version", version)
                .param("title", text.title().json())
                .param("vehicle", Localized.jsonOf(text.vehicle()))
                .param("startsOn", text.term().startsOn())
                .param("endsOn", text.term().endsOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        writePoints(id, version, "focus", text.focus());
        writePoints(id, version, "principle", text.principles());
        writePoints(id, version, "pillar", text.pillars());
        writeParties(id, version, text.parties());
        writeCommitments(id, version, text.commitments());
    }

    private void writePoints(AgreementId id, int version, String kind, List<Localized> points) {
        for (int i = 0; i < points.size(); i++) {
            jdbc.sql("""
                    insert into agreement_point (agreement_id, version, kind, position, wording)
                    values (:id, :version, :kind, :position, :wording::jsonb)
                    """)
                    .param("id", id.value())
                    .param("version", version)
                    .param("kind", kind)
                    .param("position", i + 1)
                    .param("wording", points.get(i).json())
                    .update();
        }
    }

    private void writeParties(AgreementId id, int version, List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            jdbc.sql("""
                    insert into agreement_party (agreement_id, version, unit_id, position, representative_id, liaison_id)
                    values (:id, :version, :unit, :position, :representative, :liaison)
                    """)
                    .param("id", id.value())
                    .param("version", version)
                    .param("unit", party.unit().value())
                    .param("position", i + 1)
                    .param("representative", value(party.representative()))
                    .param("liaison", value(party.liaison()))
                    .update();
        }
    }

    private void writeCommitments(AgreementId id, int version, List<Commitment> commitments) {
        for (int i = 0; i < commitments.size(); i++) {
            Commitment commitment = commitments.get(i);
            Target target = commitment.target();
            jdbc.sql("""
                    insert into commitment
                        (agreement_id, version, id, position, by_unit_id, wording, measure, target, per, weekday)
                    values
                        (:agreement, :version, :id, :position, :by, :wording::jsonb, :measure, :target, :per, :weekday)
                    """)
                    .param("agreement", id.value())
                    .param("version", version)
                    .param("id", commitment.id().value())
                    .param("position", i + 1)
                    .param("by", commitment.giver().map(UnitId::value).orElse(null))
                    .param("wording", commitment.wording().json())
                    .param("measure", target == null ? null : stored(target.measure()))
                    .param("target", target == null ? null : target.quantity())
                    .param("per", target == null ? null : stored(target.per()))
                    .param("weekday", target == null || target.weekday() == null ? null : stored(target.weekday()))
                    .update();
        }
    }

    /** The newest edition of each. */
    Map<UUID, AgreementText> load(Collection<UUID> ids) {
        return read(ids, "and part.version = agreement.version").entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().agreement(),
                        entry -> entry.getValue().text()));
    }

    /** Every edition of one, the oldest first. */
    List<AgreementEdition> all(AgreementId id) {
        return read(List.of(id.value()), "").values().stream()
                .sorted(Comparator.comparingInt(AgreementEdition::version))
                .toList();
    }

    private Map<Key, AgreementEdition> read(Collection<UUID> ids, String which) {
        Map<Key, List<Point>> points = rows(ids, which, "agreement_point", "kind, position", AgreementEditions::point);
        Map<Key, List<Party>> parties = rows(ids, which, "agreement_party", "position", AgreementEditions::party);
        Map<Key, List<Commitment>> commitments =
                rows(ids, which, "commitment", "position", AgreementEditions::commitment);
        return rows(ids, which, "agreement_edition", "agreement_id", (row, number) -> {
                    Key key = Key.of(row);
                    return new AgreementEdition(
                            key.version(),
                            row.getObject("written_at", OffsetDateTime.class).toInstant(),
                            new AgreementText(
                                    Localized.from(row, "title"),
                                    new Term(
                                            row.getObject("starts_on", LocalDate.class),
                                            row.getObject("ends_on", LocalDate.class)),
                                    parties.getOrDefault(key, List.of()),
                                    wordings(points, key, "focus"),
                                    wordings(points, key, "principle"),
                                    wordings(points, key, "pillar"),
                                    Localized.fromNullable(row, "vehicle"),
                                    commitments.getOrDefault(key, List.of())));
                })
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, texts -> texts.getValue().getFirst()));
    }

    /** The rows of editions in one of the tables of this room. */
    private <T> Map<Key, List<T>> rows(
            Collection<UUID> ids, String which, String table, String order, RowReader<T> reader) {
        return jdbc
                .sql("""
                select part.* from agreement join %s part on part.agreement_id = agreement.id %s
                 where agreement.id in (:ids)
                 order by %s
                """.formatted(table, which, order))
                .param("ids", ids)
                .query((row, number) -> Map.entry(Key.of(row), reader.read(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private record Key(UUID agreement, int version) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getObject("agreement_id", UUID.class), row.getInt("version"));
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row, int number) throws SQLException;
    }

    private record Point(String kind, Localized wording) {}

    private static List<Localized> wordings(Map<Key, List<Point>> points, Key key, String kind) {
        return points.getOrDefault(key, List.of()).stream()
                .filter(point -> point.kind().equals(kind))
                .map(Point::wording)
                .toList();
    }

    private static Point point(ResultSet row, int number) throws SQLException {
        return new Point(row.getString("kind"), Localized.from(row, "wording"));
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        return new Party(
                new UnitId(row.getObject("unit_id", UUID.class)),
                post(row.getObject("representative_id", UUID.class)),
                post(row.getObject("liaison_id", UUID.class)));
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("by_unit_id", UUID.class);
        String measure = row.getString("measure");
        return new Commitment(
                new CommitmentId(row.getObject("id", UUID.class)),
                by == null ? null : new UnitId(by),
                Localized.from(row, "wording"),
                measure == null
                        ? null
                        : new Target(
                                Measure.valueOf(measure.toUpperCase(Locale.ROOT)),
                                row.getLong("target"),
                                Target.Per.valueOf(row.getString("per").toUpperCase(Locale.ROOT)),
                                weekday(row)));
    }

    private static @Nullable DayOfWeek weekday(ResultSet row) throws SQLException {
        String weekday = row.getString("weekday");
        return weekday == null ? null : DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT));
    }

    private static String stored(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable UUID value(@Nullable PostId post) {
        return post == null ? null : post.value();
    }

    private static @Nullable PostId post(@Nullable UUID id) {
        return id == null ? null : new PostId(id);
    }
}
