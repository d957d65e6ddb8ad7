package org.gongjian.reading.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sites and what each should have. */
@Repository
class SiteRows {

    private static final String ROWS =
            "select place_id, kind, host_id, opened_on, closed_on, version from reading_site ";

    private final JdbcClient jdbc;
    private final Places places;

    SiteRows(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    private record Row(
            PlaceId place,
            SiteKind kind,
            @Nullable UnitId host,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int version) {}

    boolean add(Site site) {
        return with("""
                insert into reading_site (place_id, kind, host_id, opened_on, closed_on)
                values (:place, :kind, :host, :openedOn, :closedOn)
                on conflict do nothing
                """, site).update() == 1;
    }

    boolean change(Site site) {
        return with("""
                update reading_site
                   set kind = :kind, host_id = :host, opened_on = :openedOn, closed_on = :closedOn, version = version + 1
                 where place_id = :place and version = :version
                """, site).param("version", site.version()).update() == 1;
    }

    Optional<Site> byId(PlaceId place) {
        return sites(rows(jdbc.sql(ROWS + "where place_id = :place").param("place", place.value())))
                .findFirst();
    }

    List<Site> all() {
        return sites(rows(jdbc.sql(ROWS + "order by place_id"))).toList();
    }

    /** After the last one of the page before; null for the first page. */
    List<Site> page(@Nullable SiteKind kind, @Nullable PlaceId after, int atMost) {
        return sites(rows(jdbc.sql(ROWS + """
                 where (cast(:kind as text) is null or kind = :kind) and (cast(:after as uuid) is null or place_id > :after)
                 order by place_id limit :most
                """)
                        .param("kind", kind == null ? null : kind.code())
                        .param("after", after == null ? null : after.value())
                        .param("most", atMost)))
                .toList();
    }

    /** Those open on a day. */
    Map<SiteKind, Long> countByKind(LocalDate on) {
        Map<SiteKind, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select kind, count(*) from reading_site
                 where opened_on <= :on and (closed_on is null or closed_on > :on)
                 group by kind
                """).param("on", on).query(row -> {
            counts.put(SiteKind.named(row.getString(1)).orElseThrow(), row.getLong(2));
        });
        return counts;
    }

    Map<CategoryId, Integer> targets(PlaceId place) {
        return targets(List.of(place)).getOrDefault(place, Map.of());
    }

    Map<PlaceId, Map<CategoryId, Integer>> targets(Collection<PlaceId> places) {
        Map<PlaceId, Map<CategoryId, Integer>> targets = new LinkedHashMap<>();
        if (!places.isEmpty()) {
            jdbc.sql("""
                    select place_id, category_id, quantity from reading_target
                     where place_id = any (:places) order by place_id, category_id
                    """)
                    .param("places", places.stream().map(PlaceId::value).toArray(UUID[]::new))
                    .query(row -> {
                        targets.computeIfAbsent(
                                        new PlaceId(row.getObject(1, UUID.class)), none -> new LinkedHashMap<>())
                                .put(new CategoryId(row.getObject(2, UUID.class)), row.getInt(3));
                    });
        }
        return targets;
    }

    void aim(PlaceId place, Map<CategoryId, Integer> targets) {
        jdbc.sql("delete from reading_target where place_id = :place")
                .param("place", place.value())
                .update();
        targets.forEach((category, quantity) -> jdbc.sql(
                        "insert into reading_target (place_id, category_id, quantity) values (:place, :category, :quantity)")
                .param("place", place.value())
                .param("category", category.value())
                .param("quantity", quantity)
                .update());
    }

    /** Raises the version, if it still is the one given. */
    boolean touch(PlaceId place, int version) {
        return jdbc.sql("update reading_site set version = version + 1 where place_id = :place and version = :version")
                        .param("place", place.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec with(String sql, Site site) {
        return jdbc.sql(sql)
                .param("place", site.place().id().value())
                .param("kind", site.kind().code())
                .param("host", site.host() == null ? null : site.host().value())
                .param("openedOn", site.openedOn())
                .param("closedOn", site.closedOn());
    }

    private static List<Row> rows(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> {
                    UUID host = row.getObject("host_id", UUID.class);
                    return new Row(
                            new PlaceId(row.getObject("place_id", UUID.class)),
                            SiteKind.named(row.getString("kind")).orElseThrow(),
                            host == null ? null : new UnitId(host),
                            row.getObject("opened_on", LocalDate.class),
                            row.getObject("closed_on", LocalDate.class),
                            row.getInt("version"));
                })
                .list();
    }

    private Stream<Site> sites(List<Row> rows) {
        Map<PlaceId, Place> found = places.byIds(rows.stream().map(Row::place).toList()).stream()
                .collect(Collectors.toMap(Place::id, Function.identity()));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(found.get(row.place())).stream()
                        .map(place -> new Site(
                                place, row.kind(), row.host(), row.openedOn(), row.closedOn(), row.version())));
    }
}
