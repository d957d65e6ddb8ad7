package org.gongjian.activities.transport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.gongjian.people.SealedNotes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vehicles as rows. A plate is sealed, bound to its vehicle. */
@Repository
class VehicleRows {

    private static final String PLATE = "plate";
    private static final String SELECT = """
            select id, activity_id, name, unit_id, owner, driver, plate, plate_key, seats, taken_there, taken_back, version
              from vehicle
            """;

    private final JdbcClient jdbc;
    private final SealedNotes notes;

    VehicleRows(JdbcClient jdbc, SealedNotes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    /** False where the id, or the name in this activity, is there already. */
    boolean add(Vehicle vehicle) {
        return bind("""
                insert into vehicle (id, activity_id, name, unit_id, owner, driver, plate, plate_key, seats, version)
                values (:id, :activity, :name, :unit, :owner, :driver, :plate, :plateKey, :seats, 0)
                on conflict do nothing
                """, vehicle).param("activity", vehicle.activity().value()).update() == 1;
    }

    /** False where somebody changed it since that version, or more are seated than would have a seat. */
    boolean update(Vehicle vehicle) {
        return bind("""
                update vehicle set name = :name, unit_id = :unit, owner = :owner, driver = :driver, plate = :plate,
                       plate_key = :plateKey, seats = :seats, version = version + 1
                 where id = :id and version = :version and greatest(taken_there, taken_back) <= :seats
                """, vehicle).param("version", vehicle.version()).update() == 1;
    }

    boolean isTaken(Vehicle vehicle) {
        return jdbc.sql("select count(*) from vehicle where activity_id = :activity and name = :name and id <> :id")
                        .param("activity", vehicle.activity().value())
                        .param("name", vehicle.name())
                        .param("id", vehicle.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Takes seats, or gives them back where {@code seats} is negative; false where there are not so many. */
    boolean take(VehicleId id, Way way, int seats) {
        String taken = way == Way.THERE ? "taken_there" : "taken_back";
        return jdbc.sql("update vehicle set " + taken + " = " + taken + " + :seats where id = :id and " + taken
                                + " + :seats between 0 and seats")
                        .param("id", id.value())
                        .param("seats", seats)
                        .update()
                == 1;
    }

    Optional<Vehicle> byId(VehicleId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(this::vehicle)
                .optional();
    }

    List<Vehicle> of(ActivityId activity) {
        return jdbc.sql(SELECT + " where activity_id = :activity order by length(name), name")
                .param("activity", activity.value())
                .query(this::vehicle)
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, Vehicle vehicle) {
        UnitId unit = vehicle.unit();
        SealedNotes.Note plate = notes.seal(new PersonId(vehicle.id().value()), PLATE, vehicle.plate());
        return jdbc.sql(sql)
                .param("id", vehicle.id().value())
                .param("name", vehicle.name())
                .param("unit", unit == null ? null : unit.value())
                .param("owner", vehicle.owner())
                .param("driver", vehicle.driver())
                .param("plate", plate.bytes(), Types.BINARY)
                .param("plateKey", plate.key())
                .param("seats", vehicle.seats());
    }

    private Vehicle vehicle(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        String plate = notes.open(
                new PersonId(id), PLATE, new SealedNotes.Note(row.getBytes("plate"), row.getString("plate_key")));
        return new Vehicle(
                new VehicleId(id),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getString("name"),
                unit == null ? null : new UnitId(unit),
                row.getString("owner"),
                row.getString("driver"),
                plate,
                row.getInt("seats"),
                row.getInt("taken_there"),
                row.getInt("taken_back"),
                row.getInt("version"));
    }
}
