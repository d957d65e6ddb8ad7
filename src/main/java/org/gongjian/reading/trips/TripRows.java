package org.gongjian.reading.trips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trips as rows. */
@Repository
class TripRows {

    private static final String SELECT =
            "select id, version, place_id, went_on, books, served, loans, note from reading_trip ";

    private final JdbcClient jdbc;

    TripRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there yet. */
    boolean add(Trip trip, Instant at) {
        return stated(trip, """
            insert into reading_trip (id, version, place_id, went_on, books, served, loans, note, entered_at)
            values (:id, 1, :stop, :on, :books, :served, :loans, :note, :at)
            on conflict (district_id, id) do nothing
            """).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Whether nobody changed it meanwhile. */
    boolean change(Trip trip) {
        return stated(trip, """
            update reading_trip
               set version = version + 1, place_id = :stop, went_on = :on, books = :books, served = :served,
                   loans = :loans, note = :note
             where id = :id and version = :version
            """).param("version", trip.version()).update() == 1;
    }

    Optional<Trip> byId(TripId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(TripRows::trip)
                .optional();
    }

    List<Trip> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(TripRows::trip)
                .list();
    }

    /** Of a year, latest first. */
    List<Trip> page(int year, @Nullable PlaceId stop, @Nullable Trip after, int atMost) {
        return jdbc.sql(SELECT + """
             where went_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
               and (cast(:stop as uuid) is null or place_id = :stop)
               and (cast(:id as uuid) is null or (went_on, id) < (:on, :id))
             order by went_on desc, id desc limit :most
            """)
                .param("year", year)
                .param("stop", stop == null ? null : stop.value())
                .param("on", after == null ? null : after.on())
                .param("id", after == null ? null : after.id().value())
                .param("most", atMost)
                .query(TripRows::trip)
                .list();
    }

    TripYear sum(int year, @Nullable PlaceId stop) {
        return jdbc.sql("""
            select count(*) as trips, coalesce(sum(books), 0) as books, coalesce(sum(served), 0) as served,
                   coalesce(sum(loans), 0) as loans
              from reading_trip
             where went_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
               and (cast(:stop as uuid) is null or place_id = :stop)
            """)
                .param("year", year)
                .param("stop", stop == null ? null : stop.value())
                .query((row, number) -> new TripYear(
                        year, row.getLong("trips"), row.getLong("books"), row.getLong("served"), row.getLong("loans")))
                .single();
    }

    private JdbcClient.StatementSpec stated(Trip trip, String sql) {
        return jdbc.sql(sql)
                .param("id", trip.id().value())
                .param("stop", trip.stop().value())
                .param("on", trip.on())
                .param("books", trip.books())
                .param("served", trip.served())
                .param("loans", trip.loans())
                .param("note", trip.note());
    }

    private static Trip trip(ResultSet row, int number) throws SQLException {
        return new Trip(
                new TripId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new PlaceId(row.getObject("place_id", UUID.class)),
                row.getObject("went_on", LocalDate.class),
                row.getInt("books"),
                row.getInt("served"),
                row.getInt("loans"),
                row.getString("note"));
    }
}
