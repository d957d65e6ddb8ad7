package org.gongjian.district.calendar;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The working calendar of the current district, and the days of its own. Whoever changes those audits it. */
@Repository
@Transactional
public class Calendars {

    private final PublicHolidays holidays;
    private final JdbcClient jdbc;

    Calendars(PublicHolidays holidays, JdbcClient jdbc) {
        this.holidays = holidays;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public WorkingCalendar current() {
        return WorkingCalendar.of(holidays.days(), own());
    }

    /** The district's own days, in order. */
    @Transactional(readOnly = true)
    public List<SpecialDay> own() {
        return jdbc.sql("select day, worked, name from district_day order by day")
                .query((row, number) -> new SpecialDay(
                        row.getObject("day", LocalDate.class), row.getBoolean("worked"), Localized.from(row, "name")))
                .list();
    }

    /** Says what a day is; one that is said already is said anew. */
    public void say(SpecialDay day) {
        jdbc.sql("""
                insert into district_day (day, worked, name) values (:day, :worked, :name::jsonb)
                on conflict (district_id, day) do update set worked = excluded.worked, name = excluded.name
                """)
                .param("day", day.day())
                .param("worked", day.worked())
                .param("name", day.name().json())
                .update();
    }

    /** Takes a day of the district's own back; whether there was one. */
    public boolean takeBack(LocalDate day) {
        return jdbc.sql("delete from district_day where day = :day")
                        .param("day", day)
                        .update()
                == 1;
    }
}
