package org.gongjian.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The places as rows. */
@Repository
class PlaceRows {

    private static final String SELECT = """
            select id, kind, name, other_name, area_id, kept_by, address, latitude, longitude, version from place
            """;

    private static final String FOUND = """
             where (cast(:kind as text) is null or kind = :kind)
               and (cast(:areas as text[]) is null or area_id = any(cast(:areas as uuid[])))
               and (cast(:words as text) is null
                    or position(:words in lower(concat_ws(' ', name ->> 'zh-CN', name ->> 'en', other_name ->> 'zh-CN', other_name ->> 'en'))) > 0)
               and (cast(:onMap as boolean) is null or (latitude is not null) = :onMap)
            """;

    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(Place place) {
        return with(jdbc.sql("""
                insert into place (id, kind, name, other_name, area_id, kept_by, address, latitude, longitude)
                values (:id, :kind, :name::jsonb, :otherName::jsonb, :area, :keptBy, :address::jsonb, :latitude, :longitude)
                on conflict (district_id, id) do nothing
                """), place).update() == 1;
    }

    /** False where somebody changed it meanwhile. */
    boolean change(Place place) {
        return with(jdbc.sql("""
                update place set kind = :kind, name = :name::jsonb, other_name = :otherName::jsonb, area_id = :area,
                       kept_by = :keptBy, address = :address::jsonb, latitude = :latitude, longitude = :longitude,
                       version = version + 1
                 where id = :id and version = :version
                """), place).param("version", place.version()).update() == 1;
    }

    Optional<Place> byId(PlaceId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(PlaceRows::place)
                .optional();
    }

    List<Place> all() {
        return jdbc.sql(SELECT + " order by id").query(PlaceRows::place).list();
    }

    List<Place> keptBy(UnitId unit) {
        return jdbc.sql(SELECT + " where kept_by = :unit order by id")
                .param("unit", unit.value())
                .query(PlaceRows::place)
                .list();
    }

    List<Place> byIds(Collection<PlaceId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " where id in (:ids)")
                .param("ids", ids.stream().map(PlaceId::value).toList())
                .query(PlaceRows::place)
                .list();
    }

    List<Place> find(FindPlaces wanted, @Nullable Set<AreaId> areas, @Nullable PlaceId after, int atMost) {
        return found(jdbc.sql(SELECT + FOUND + """
                   and (cast(:after as uuid) is null or id > :after)
                 order by id
                 limit :atMost
                """), wanted, areas)
                .param("after", after == null ? null : after.value())
                .param("atMost", atMost)
                .query(PlaceRows::place)
                .list();
    }

    long count(FindPlaces wanted, @Nullable Set<AreaId> areas) {
        return found(jdbc.sql("select count(*) from place" + FOUND), wanted, areas)
                .query(Long.class)
                .single();
    }

    /** The kinds that have any place, in these areas or anywhere. */
    Map<Place.Kind, Long> countByKind(@Nullable Set<AreaId> areas) {
        Map<Place.Kind, Long> counts = new EnumMap<>(Place.Kind.class);
        found(jdbc.sql("select kind, count(*) from place" + FOUND + " group by kind"), FindPlaces.all(), areas)
                .query(row -> {
                    counts.put(kind(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private static StatementSpec found(StatementSpec statement, FindPlaces wanted, @Nullable Set<AreaId> areas) {
        return statement
                .param("kind", wanted.kind() == null ? null : wanted.kind().code())
                .param(
                        "areas",
                        areas == null
                                ? null
                                : areas.stream()
                                        .map(area -> area.value().toString())
                                        .toArray(String[]::new))
                .param("words", wanted.words() == null ? null : wanted.words().toLowerCase(Locale.ROOT))
                .param("onMap", wanted.onMap());
    }

    private static StatementSpec with(StatementSpec statement, Place place) {
        return statement
                .param("id", place.id().value())
                .param("kind", place.kind().code())
                .param("name", place.name().json())
                .param("otherName", Localized.jsonOf(place.otherName()))
                .param("area", place.area() == null ? null : place.area().value())
                .param("keptBy", place.keptBy() == null ? null : place.keptBy().value())
                .param("address", Localized.jsonOf(place.address()))
                .param(
                        "latitude",
                        place.coordinates() == null ? null : place.coordinates().latitude())
                .param(
                        "longitude",
                        place.coordinates() == null ? null : place.coordinates().longitude());
    }

    private static Place.Kind kind(String stored) {
        return Place.Kind.valueOf(stored.toUpperCase(Locale.ROOT));
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        UUID area = row.getObject("area_id", UUID.class);
        UUID keptBy = row.getObject("kept_by", UUID.class);
        return new Place(
                new PlaceId(row.getObject("id", UUID.class)),
                kind(row.getString("kind")),
                Localized.from(row, "name"),
                Localized.fromNullable(row, "other_name"),
                area == null ? null : new AreaId(area),
                keptBy == null ? null : new UnitId(keptBy),
                Localized.fromNullable(row, "address"),
                row.getBigDecimal("latitude") == null
                        ? null
                        : new Coordinates(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")),
                row.getInt("version"));
    }
}
