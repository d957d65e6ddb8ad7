package org.gongjian.activities.transport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Riders and their seats as rows. */
@Repository
class RideRows {

    private final JdbcClient jdbc;

    RideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the rider is there already. */
    boolean add(ActivityId activity, AddRiders.NewRider rider) {
        return jdbc.sql("""
                insert into rider (id, activity_id, name) values (:id, :activity, :name) on conflict do nothing
                """)
                        .param("id", rider.id().value())
                        .param("activity", activity.value())
                        .param("name", rider.name())
                        .update()
                == 1;
    }

    void seat(RiderId rider, Way way, VehicleId vehicle) {
        jdbc.sql("insert into ride (rider_id, way, vehicle_id) values (:rider, :way, :vehicle)")
                .param("rider", rider.value())
                .param("way", way.stored())
                .param("vehicle", vehicle.value())
                .update();
    }

    /** False where it stood so already. */
    boolean board(RiderId rider, Way way, @Nullable Instant at, @Nullable UUID by) {
        return jdbc.sql("""
                update ride set boarded_at = :at, boarded_by = :by
                 where rider_id = :rider and way = :way and (boarded_at is null) = cast(:aboard as boolean)
                """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("aboard", at != null)
                        .param("rider", rider.value())
                        .param("way", way.stored())
                        .update()
                == 1;
    }

    /** The seats that were there. */
    List<Seat> remove(RiderId rider) {
        List<Seat> seats = jdbc.sql("""
                select way, vehicle_id from ride where rider_id = :rider order by way for update
                """)
                .param("rider", rider.value())
                .query((row, number) -> new Seat(
                        Way.ofStored(row.getString("way")), new VehicleId(row.getObject("vehicle_id", UUID.class))))
                .list();
        jdbc.sql("delete from ride where rider_id = :rider")
                .param("rider", rider.value())
                .update();
        jdbc.sql("delete from rider where id = :rider")
                .param("rider", rider.value())
                .update();
        return seats;
    }

    /** A seat on one way. */
    record Seat(Way way, VehicleId vehicle) {}

    /** The riders of activities, who are these persons. */
    List<Known> of(Collection<PersonId> persons) {
        return jdbc.sql("select id, activity_id from rider where person_id = any(:persons) order by id")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new Known(
                        new RiderId(row.getObject("id", UUID.class)),
                        new ActivityId(row.getObject("activity_id", UUID.class))))
                .list();
    }

    /** Somebody who rides to an activity. */
    record Known(RiderId rider, ActivityId activity) {}

    /** In the order they were added. */
    List<Ride> of(ActivityId activity) {
        return jdbc.sql("""
                select r.id, coalesce(r.name, now.name) as name, s.way, s.vehicle_id, s.boarded_at,
                       r.person_id is not null and not exists (
                           select 1 from sign_up one
                             join activity_shift shift on shift.district_id = one.district_id and shift.id = one.shift_id
                             join person signed on signed.district_id = one.district_id and signed.id = one.person_id
                            where shift.activity_id = r.activity_id and one.state = 'placed'
                              and (signed.id = now.id or signed.merged_into = now.id)) as placeless
                  from rider r
                  join ride s on s.district_id = r.district_id and s.rider_id = r.id
                  left join person known on known.district_id = r.district_id and known.id = r.person_id
                  left join person now on now.district_id = r.district_id and now.id = standing(known.merged_into, known.id)
                 where r.activity_id = :activity order by r.id, s.way
                """)
                .param("activity", activity.value())
                .query(RideRows::ride)
                .list();
    }

    int riders(ActivityId activity) {
        return jdbc.sql("select count(*) from rider where activity_id = :activity")
                .param("activity", activity.value())
                .query(Integer.class)
                .single();
    }

    private static Ride ride(ResultSet row, int number) throws SQLException {
        OffsetDateTime boarded = row.getObject("boarded_at", OffsetDateTime.class);
        return new Ride(
                new RiderId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Way.ofStored(row.getString("way")),
                new VehicleId(row.getObject("vehicle_id", UUID.class)),
                row.getBoolean("placeless"),
                boarded == null ? null : boarded.toInstant());
    }
}
