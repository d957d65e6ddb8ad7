package org.gongjian.places;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The places as rows, many in one statement. */
@Repository
class PlaceBatches {

    private static final String COLUMNS = """
             from unnest(cast(:ids as uuid[]), cast(:versions as int[]), cast(:kinds as text[]), cast(:names as jsonb[]),
                         cast(:otherNames as jsonb[]), cast(:areas as uuid[]), cast(:keepers as uuid[]),
                         cast(:addresses as jsonb[]), cast(:latitudes as numeric[]), cast(:longitudes as numeric[]))
                  as new (id, version, kind, name, other_name, area_id, kept_by, address, latitude, longitude)
            """;

    private final JdbcClient jdbc;

    PlaceBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Place> places) {
        with(jdbc.sql("""
                insert into place (id, kind, name, other_name, area_id, kept_by, address, latitude, longitude)
                select id, kind, name, other_name, area_id, kept_by, address, latitude, longitude
                """ + COLUMNS), places).update();
    }

    /** Answers how many were still at their version. */
    int change(List<Place> places) {
        return with(jdbc.sql("""
                update place set kind = new.kind, name = new.name, other_name = new.other_name, area_id = new.area_id,
                       kept_by = new.kept_by, address = new.address, latitude = new.latitude, longitude = new.longitude,
                       version = place.version + 1
                """ + COLUMNS + " where place.id = new.id and place.version = new.version"), places)
                .update();
    }

    List<FormerRow> rows(Collection<UUID> ids) {
        return jdbc.sql("select id, version, to_jsonb(place)::text from place where id = any(:ids) order by id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new FormerRow(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
                .list();
    }

    /** Only those that nobody changed since; answers how many. */
    int restore(List<FormerRow> former) {
        return jdbc.sql("""
                update place set kind = was.kind, name = was.name, other_name = was.other_name, area_id = was.area_id,
                       kept_by = was.kept_by, address = was.address, latitude = was.latitude, longitude = was.longitude,
                       version = place.version + 1
                  from unnest(cast(:rows as jsonb[])) former, jsonb_populate_record(null::place, former) was
                 where place.id = was.id and place.version = was.version + 1
                """)
                .param("rows", former.stream().map(FormerRow::json).toArray(String[]::new))
                .update();
    }

    Map<UUID, Integer> versions(Collection<UUID> ids) {
        Map<UUID, Integer> versions = new HashMap<>();
        jdbc.sql("select id, version from place where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    versions.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return versions;
    }

    int takeBack(List<UUID> ids) {
        return jdbc.sql("select take_back_places(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private static StatementSpec with(StatementSpec statement, List<Place> rows) {
        return statement
                .param("ids", rows.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("versions", rows.stream().map(Place::version).toArray(Integer[]::new))
                .param("kinds", rows.stream().map(one -> one.kind().code()).toArray(String[]::new))
                .param("names", texts(rows, one -> one.name().json()))
                .param("otherNames", texts(rows, one -> Localized.jsonOf(one.otherName())))
                .param(
                        "areas",
                        texts(
                                rows,
                                one -> text(
                                        one.area() == null ? null : one.area().value())))
                .param(
                        "keepers",
                        texts(
                                rows,
                                one -> text(
                                        one.keptBy() == null
                                                ? null
                                                : one.keptBy().value())))
                .param("addresses", texts(rows, one -> Localized.jsonOf(one.address())))
                .param("latitudes", texts(rows, one -> degrees(one, Coordinates::latitude)))
                .param("longitudes", texts(rows, one -> degrees(one, Coordinates::longitude)));
    }

    private static @Nullable String degrees(Place place, Function<Coordinates, BigDecimal> which) {
        return place.coordinates() == null
                ? null
                : which.apply(place.coordinates()).toPlainString();
    }

    private static @Nullable String[] texts(List<Place> rows, Function<Place, @Nullable String> text) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(rows.get(i));
        }
        return texts;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
