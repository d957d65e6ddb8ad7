package org.gongjian.activities.transport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
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

    /** The rides that were there. */
    List<Ride> remove(RiderId rider) {
        List<Ride> rides = jdbc.sql("""
                select r.id, r.name, s.way, s.vehicle_id, s.boarded_at
                  from ride s join rider r on r.id = s.rider_id
                 where s.rider_id = :rider order by s.way for update of s
                """)
                .param("rider", rider.value())
                .query(RideRows::ride)
                .list();
        jdbc.sql("delete from ride where rider_id = :rider")
                .param("rider", rider.value())
                .update();
        jdbc.sql("delete from rider where id = :rider")
                .param("rider", rider.value())
                .update();
        return rides;
    }

    /** In the order they were added. */
    List<Ride> of(ActivityId activity) {
        return jdbc.sql("""
                select r.id, r.name, s.way, s.vehicle_id, s.boarded_at
                  from rider r join ride s on s.rider_id = r.id
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
                boarded == null ? null : boarded.toInstant());
    }
}
