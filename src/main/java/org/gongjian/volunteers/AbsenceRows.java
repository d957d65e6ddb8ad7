package org.gongjian.volunteers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When volunteers left and came back, as rows. */
@Repository
class AbsenceRows {

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void left(VolunteerId volunteer, LocalDate on, WhyLeft reason, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                insert into volunteer_absence (id, volunteer_id, left_on, reason, noted_at, noted_by)
                values (:id, :volunteer, :on, :reason, :at, :by)
                """)
                .param("id", NewId.uuid())
                .param("volunteer", volunteer.value())
                .param("on", on)
                .param("reason", reason.stored())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void returned(VolunteerId volunteer, LocalDate on, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                update volunteer_absence set returned_on = :on, returned_at = :at, returned_by = :by
                 where volunteer_id = :volunteer and returned_on is null
                """)
                .param("volunteer", volunteer.value())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** The latest first. */
    List<Absence> of(VolunteerId volunteer) {
        return jdbc.sql("""
                select left_on, reason, returned_on from volunteer_absence
                 where volunteer_id = :volunteer order by left_on desc, id desc
                """)
                .param("volunteer", volunteer.value())
                .query((row, number) -> new Absence(
                        row.getObject("left_on", LocalDate.class),
                        WhyLeft.ofStored(row.getString("reason")),
                        row.getObject("returned_on", LocalDate.class)))
                .list();
    }
}
