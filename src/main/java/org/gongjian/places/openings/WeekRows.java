package org.gongjian.places.openings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weeks of places as rows. */
@Repository
class WeekRows {

    private final JdbcClient jdbc;

    WeekRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Week> of(PlaceId place) {
        return jdbc.sql("select note, version from place_week where place_id = :place")
                .param("place", place.value())
                .query((row, number) ->
                        new Week(place, spans(place), Localized.fromNullable(row, "note"), row.getInt("version")))
                .optional();
    }

    Map<PlaceId, Week> of(Collection<PlaceId> places) {
        UUID[] ids = places.stream().map(PlaceId::value).toArray(UUID[]::new);
        Map<PlaceId, List<Span>> spans = new HashMap<>();
        jdbc.sql("select place_id, weekday, opens_at, closes_at from place_opening where place_id = any(:places)")
                .param("places", ids)
                .query(row -> {
                    spans.computeIfAbsent(
                                    new PlaceId(row.getObject("place_id", UUID.class)), place -> new ArrayList<>())
                            .add(span(row));
                });
        Map<PlaceId, Week> weeks = new HashMap<>();
        jdbc.sql("select place_id, note, version from place_week where place_id = any(:places)")
                .param("places", ids)
                .query(row -> {
                    PlaceId place = new PlaceId(row.getObject("place_id", UUID.class));
                    weeks.put(
                            place,
                            new Week(
                                    place,
                                    spans.getOrDefault(place, List.of()),
                                    Localized.fromNullable(row, "note"),
                                    row.getInt("version")));
                });
        return weeks;
    }

    /** False where somebody said something else meanwhile. */
    boolean say(Week week) {
        boolean said = jdbc.sql("""
                insert into place_week (place_id, note, version)
                select :place, cast(:note as jsonb), 1
                 where :version = 0
                on conflict (district_id, place_id) do nothing
                """)
                                .param("place", week.place().value())
                                .param("note", note(week))
                                .param("version", week.version())
                                .update()
                        + jdbc.sql("""
                update place_week set note = cast(:note as jsonb), version = version + 1
                 where place_id = :place and version = :version and :version > 0
                """)
                                .param("place", week.place().value())
                                .param("note", note(week))
                                .param("version", week.version())
                                .update()
                == 1;
        if (said) {
            open(week);
        }
        return said;
    }

    private void open(Week week) {
        jdbc.sql("delete from place_opening where place_id = :place")
                .param("place", week.place().value())
                .update();
        for (Span span : week.spans()) {
            jdbc.sql("""
                    insert into place_opening (place_id, weekday, opens_at, closes_at)
                    values (:place, :weekday, :opens, :closes)
                    """)
                    .param("place", week.place().value())
                    .param("weekday", span.day().getValue())
                    .param("opens", span.opens())
                    .param("closes", span.closes())
                    .update();
        }
    }

    private List<Span> spans(PlaceId place) {
        return jdbc.sql("""
                select weekday, opens_at, closes_at from place_opening
                 where place_id = :place order by weekday, opens_at
                """)
                .param("place", place.value())
                .query((row, number) -> span(row))
                .list();
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(DayOfWeek.of(row.getInt("weekday")), row.getInt("opens_at"), row.getInt("closes_at"));
    }

    private static @Nullable String note(Week week) {
        return Localized.jsonOf(week.note());
    }
}
