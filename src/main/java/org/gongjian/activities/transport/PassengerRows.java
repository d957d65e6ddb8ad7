package org.gongjian.activities.transport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who have a place in an activity, in the order they got it, with their seats; persons as the records stand now. */
@Repository
class PassengerRows {

    private static final String SELECT = """
            with placed as (
                select standing(signed.merged_into, signed.id) as person_id, one.party_id,
                       row_number() over (order by shift.starts_at, shift.id, one.ticket, one.id) as turn
                  from sign_up one
                  join activity_shift shift on shift.district_id = one.district_id and shift.id = one.shift_id
                  join person signed on signed.district_id = one.district_id and signed.id = one.person_id
                 where shift.activity_id = :activity and shift.removed_at is null and one.state = 'placed'
            ), passenger as (
                select person_id, min(turn) as turn, (array_agg(party_id order by turn))[1] as party_id
                  from placed group by person_id
            ), seat as (
                select standing(known.merged_into, known.id) as person_id, rider.id as rider_id, ride.way, ride.vehicle_id
                  from rider
                  join person known on known.district_id = rider.district_id and known.id = rider.person_id
                  join ride on ride.district_id = rider.district_id and ride.rider_id = rider.id
                 where rider.activity_id = :activity
            )
            select now.id, now.name, passenger.party_id,
                   (select seat.rider_id from seat where seat.person_id = now.id limit 1) as rider_id,
                   (select seat.vehicle_id from seat where seat.person_id = now.id and seat.way = 'there' limit 1) as there,
                   (select seat.vehicle_id from seat where seat.person_id = now.id and seat.way = 'back' limit 1) as back
              from passenger
              join person now on now.district_id = current_district() and now.id = passenger.person_id
            """;

    private final JdbcClient jdbc;

    PassengerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Passenger> unseated(ActivityId activity, Way way, int atMost) {
        return jdbc.sql(SELECT + """
                 where not exists (select 1 from seat where seat.person_id = now.id and seat.way = :way)
                 order by passenger.turn limit :atMost
                """)
                .param("activity", activity.value())
                .param("way", way.stored())
                .param("atMost", atMost)
                .query(PassengerRows::passenger)
                .list();
    }

    /** Those of these persons who have a place. */
    List<Passenger> of(ActivityId activity, Collection<PersonId> persons) {
        return jdbc.sql(SELECT + " where now.id = any(:persons) order by passenger.turn")
                .param("activity", activity.value())
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PassengerRows::passenger)
                .list();
    }

    void add(ActivityId activity, Map<RiderId, PersonId> riders) {
        jdbc.sql("""
                insert into rider (id, activity_id, person_id)
                select id, :activity, person_id from unnest(cast(:ids as uuid[]), cast(:persons as uuid[])) as new (id, person_id)
                """)
                .param("activity", activity.value())
                .param("ids", riders.keySet().stream().map(RiderId::value).toArray(UUID[]::new))
                .param("persons", riders.values().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    void seat(Map<RiderId, VehicleId> rides, Way way) {
        jdbc.sql("""
                insert into ride (rider_id, way, vehicle_id)
                select id, :way, vehicle_id from unnest(cast(:ids as uuid[]), cast(:vehicles as uuid[])) as new (id, vehicle_id)
                """)
                .param("way", way.stored())
                .param("ids", rides.keySet().stream().map(RiderId::value).toArray(UUID[]::new))
                .param("vehicles", rides.values().stream().map(VehicleId::value).toArray(UUID[]::new))
                .update();
    }

    private static Passenger passenger(ResultSet row, int number) throws SQLException {
        UUID rider = row.getObject("rider_id", UUID.class);
        return new Passenger(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("party_id", UUID.class),
                rider == null ? null : new RiderId(rider),
                vehicle(row, "there"),
                vehicle(row, "back"));
    }

    private static @Nullable VehicleId vehicle(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new VehicleId(id);
    }
}
