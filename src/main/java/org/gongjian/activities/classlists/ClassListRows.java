package org.gongjian.activities.classlists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.files.FileId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of classes as rows. */
@Repository
class ClassListRows {

    private static final String SELECT = """
            select list.id, list.shift_id, list.unit_id, list.vouched_by, list.file_id, list.entered_at,
                   (select count(*) from class_list_entry entry
                     where entry.district_id = list.district_id and entry.class_list_id = list.id) as size
              from class_list list
            """;

    private final JdbcClient jdbc;

    ClassListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            HandInClassList command,
            @Nullable FileId scan,
            List<SignUpId> signUps,
            Instant at,
            @Nullable UUID account) {
        UnitId unit = command.unit();
        jdbc.sql("""
                insert into class_list (id, shift_id, unit_id, vouched_by, file_id, entered_at, entered_by)
                values (:id, :shift, :unit, :vouchedBy, :file, :at, :account)
                """)
                .param("id", command.id().value())
                .param("shift", command.shift().value())
                .param("unit", unit == null ? null : unit.value())
                .param("vouchedBy", command.vouchedBy())
                .param("file", scan == null ? null : scan.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
        jdbc.sql("""
                insert into class_list_entry (class_list_id, line, sign_up_id)
                select :list, line, sign_up_id
                  from unnest(cast(:lines as int[]), cast(:signUps as uuid[])) as new (line, sign_up_id)
                """)
                .param("list", command.id().value())
                .param("lines", IntStream.rangeClosed(1, signUps.size()).boxed().toArray(Integer[]::new))
                .param("signUps", signUps.stream().map(SignUpId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<ClassList> byId(ClassListId id) {
        return jdbc.sql(SELECT + " where list.id = :id")
                .param("id", id.value())
                .query(ClassListRows::list)
                .optional();
    }

    List<ClassList> of(ShiftId shift) {
        return jdbc.sql(SELECT + " where list.shift_id = :shift order by list.entered_at, list.id")
                .param("shift", shift.value())
                .query(ClassListRows::list)
                .list();
    }

    List<ClassList.Entry> entries(ClassListId id) {
        return jdbc.sql("select line, sign_up_id from class_list_entry where class_list_id = :id order by line")
                .param("id", id.value())
                .query((row, number) ->
                        new ClassList.Entry(row.getInt("line"), new SignUpId(row.getObject("sign_up_id", UUID.class))))
                .list();
    }

    private static ClassList list(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        UUID file = row.getObject("file_id", UUID.class);
        return new ClassList(
                new ClassListId(row.getObject("id", UUID.class)),
                new ShiftId(row.getObject("shift_id", UUID.class)),
                unit == null ? null : new UnitId(unit),
                row.getString("vouched_by"),
                file == null ? null : new FileId(file),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getInt("size"));
    }
}
