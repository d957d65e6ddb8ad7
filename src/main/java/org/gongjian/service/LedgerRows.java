package org.gongjian.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Totals and lists of services. */
@Repository
class LedgerRows {

    /** A unit whose facts nobody has entered. */
    private static final Localized UNNAMED = Localized.of("—", "—");

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ServiceLedger.Total total(Collection<PersonId> persons) {
        return jdbc.sql("""
                select coalesce(sum(minutes), 0) as minutes, coalesce(sum(services), 0) as services
                  from service_person where person_id = any(:persons)
                """)
                .param("persons", ServiceRows.ids(persons))
                .query((row, number) ->
                        new ServiceLedger.Total(new Hours(row.getLong("minutes")), row.getInt("services")))
                .single();
    }

    /** What counts of these persons, the earliest first. */
    List<ServiceEntry> entries(Collection<PersonId> persons, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select one.id, one.activity_id, activity.title, one.day, place.name as place,
                       coalesce(shift.name, activity.purpose) as content, one.minutes, one.unit_id,
                       organizer.name as organizer, one.backfilled
                  from service one
                  join activity on activity.district_id = one.district_id and activity.id = one.activity_id
                  join activity_shift shift on shift.district_id = one.district_id and shift.id = one.shift_id
                  join place on place.district_id = activity.district_id and place.id = activity.place_id
                  left join organization organizer on organizer.district_id = one.district_id and organizer.id = one.unit_id
                 where one.person_id = any(:persons) and one.state in ('counted', 'correction_asked')
                   and one.day between :from and :until
                 order by one.day, one.from_at, one.id
                """)
                .param("persons", ServiceRows.ids(persons))
                .param("from", from)
                .param("until", until)
                .query(LedgerRows::entry)
                .list();
    }

    /** Whether something counts of both in the same time. */
    boolean countAtOneTime(Collection<PersonId> some, Collection<PersonId> others) {
        return jdbc.sql("""
                select exists (
                    select 1 from service one
                      join service other on other.district_id = one.district_id and other.person_id = any(:others)
                                        and other.from_at < one.until_at and other.until_at > one.from_at
                     where one.person_id = any(:some) and one.state in ('counted', 'correction_asked')
                       and other.state in ('counted', 'correction_asked'))
                """)
                .param("some", ServiceRows.ids(some))
                .param("others", ServiceRows.ids(others))
                .query(Boolean.class)
                .single();
    }

    /** The account that let each of these count, the last one. */
    List<Confirmed> confirmers(Collection<ServiceId> ids) {
        return jdbc.sql("""
                select distinct on (service_id) service_id, account_id from service_step
                 where service_id = any(:ids) and kind in ('confirmed', 'approved', 'corrected', 'restored')
                   and account_id is not null
                 order by service_id, position desc
                """)
                .param("ids", ids.stream().map(ServiceId::value).toArray(UUID[]::new))
                .query((row, number) -> new Confirmed(
                        new ServiceId(row.getObject("service_id", UUID.class)),
                        row.getObject("account_id", UUID.class)))
                .list();
    }

    /** Who let a service count. */
    record Confirmed(ServiceId id, UUID account) {}

    /** A part of the ledger in the order of days; {@code after} is the end of the part before. */
    List<LedgerLine> lines(
            Collection<UnitId> units,
            boolean ofAll,
            boolean onlyCounted,
            LocalDate until,
            LocalDate afterDay,
            UUID after,
            int atMost) {
        return jdbc.sql("""
                select one.id, one.day, now.name, activity.title, organizer.name as organizer, one.from_at, one.until_at,
                       one.minutes, one.state, one.backfilled, one.late, one.by_hand
                  from service one
                  join person known on known.district_id = one.district_id and known.id = one.person_id
                  left join person now on now.district_id = known.district_id and now.erased_at is null
                                      and now.id = standing(known.merged_into, known.id)
                  join activity on activity.district_id = one.district_id and activity.id = one.activity_id
                  left join organization organizer on organizer.district_id = one.district_id and organizer.id = one.unit_id
                 where (one.day, one.id) > (:afterDay, :after) and one.day <= :until
                   and (:ofAll or one.unit_id = any(:units))
                   and (not :onlyCounted or one.state in ('counted', 'correction_asked'))
                 order by one.day, one.id limit :atMost
                """)
                .param("afterDay", afterDay)
                .param("after", after)
                .param("until", until)
                .param("ofAll", ofAll)
                .param("onlyCounted", onlyCounted)
                .param("units", uuids(units))
                .param("atMost", atMost)
                .query((row, number) -> new LedgerLine(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        Localized.from(row, "title"),
                        row.getObject("organizer") == null ? UNNAMED : Localized.from(row, "organizer"),
                        new Span(
                                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                                row.getObject("until_at", OffsetDateTime.class).toInstant()),
                        new Hours(row.getLong("minutes")),
                        ServiceState.ofStored(row.getString("state")),
                        row.getBoolean("backfilled"),
                        row.getBoolean("late"),
                        row.getBoolean("by_hand")))
                .list();
    }

    private static UUID[] uuids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static ServiceEntry entry(ResultSet row, int number) throws SQLException {
        return new ServiceEntry(
                new ServiceId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                Localized.from(row, "title"),
                row.getObject("day", LocalDate.class),
                Localized.from(row, "place"),
                Localized.from(row, "content"),
                new Hours(row.getLong("minutes")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("organizer") == null ? UNNAMED : Localized.from(row, "organizer"),
                "",
                row.getBoolean("backfilled"));
    }

    /** What counts together for a unit, or for the whole district where there is none, from one day to another. */
    ServiceLedger.Given given(@Nullable UnitId unit, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select coalesce(sum(one.minutes), 0) as minutes, count(distinct one.shift_id) as services,
                       count(distinct standing(known.merged_into, known.id)) as volunteers
                  from service one
                  join person known on known.district_id = one.district_id and known.id = one.person_id
                 where one.state in ('counted', 'correction_asked') and one.day between :from and :until
                   and %s
                """.formatted(unit == null ? "true" : "one.unit_id = :unit"))
                .params(unit == null ? Map.of() : Map.of("unit", unit.value()))
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new ServiceLedger.Given(
                        new Hours(row.getLong("minutes")), row.getInt("services"), row.getInt("volunteers")))
                .single();
    }

    /** The years in which hours of these count. */
    Set<Integer> yearsOf(Collection<ActivityId> activities) {
        return jdbc.sql("""
                select distinct extract(year from day)::int as year from service
                 where activity_id = any(:activities) and state in ('counted', 'correction_asked')
                """)
                .param("activities", activities.stream().map(ActivityId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getInt("year"))
                .set();
    }

    /** By activity: how long, in how many shifts, and how many persons who are new among these activities, in order of day. */
    List<ServiceLedger.OfActivity> ofActivities(Collection<ActivityId> activities) {
        return byActivity(
                "one.activity_id = any(:activities)",
                Map.of("activities", activities.stream().map(ActivityId::value).toArray(UUID[]::new)));
    }

    /** The same of what was given for a unit from one day to another. */
    List<ServiceLedger.OfActivity> ofActivities(UnitId unit, LocalDate from, LocalDate until) {
        return byActivity(
                "one.unit_id = :unit and one.day between :from and :until",
                Map.of("unit", unit.value(), "from", from, "until", until));
    }

    /** What was given for a unit from one day to another, shift by shift, the latest first. */
    List<ServiceLedger.OfShift> ofShifts(UnitId unit, LocalDate from, LocalDate until, int atMost) {
        return byShift(
                "one.unit_id = :unit and one.day between :from and :until",
                Map.of("unit", unit.value(), "from", from, "until", until),
                atMost);
    }

    /** What was given for a unit in one shift. */
    List<ServiceLedger.OfShift> ofShift(UnitId unit, ShiftId shift) {
        return byShift(
                "one.unit_id = :unit and one.shift_id = :shift",
                Map.of("unit", unit.value(), "shift", shift.value()),
                1);
    }

    private List<ServiceLedger.OfShift> byShift(String which, Map<String, Object> params, int atMost) {
        return jdbc.sql("""
                select one.shift_id, one.activity_id, min(one.day) as day, sum(one.minutes) as minutes,
                       count(distinct standing(known.merged_into, known.id)) as volunteers
                  from service one
                  join person known on known.district_id = one.district_id and known.id = one.person_id
                 where %s and one.state in ('counted', 'correction_asked')
                 group by one.shift_id, one.activity_id order by 3 desc, one.shift_id limit :atMost
                """.formatted(which))
                .params(params)
                .param("atMost", atMost)
                .query((row, number) -> new ServiceLedger.OfShift(
                        new ShiftId(row.getObject("shift_id", UUID.class)),
                        new ActivityId(row.getObject("activity_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        new Hours(row.getLong("minutes")),
                        row.getInt("volunteers")))
                .list();
    }

    private List<ServiceLedger.OfActivity> byActivity(String which, Map<String, Object> params) {
        return jdbc.sql("""
                with counted as (
                    select one.activity_id, one.shift_id, one.minutes, one.day,
                           standing(known.merged_into, known.id) as person_id
                      from service one
                      join person known on known.district_id = one.district_id and known.id = one.person_id
                     where %s and one.state in ('counted', 'correction_asked')
                ), first as (
                    select distinct on (person_id) person_id, activity_id from counted order by person_id, day, activity_id
                ), begun as (
                    select activity_id, count(*) as new_volunteers from first group by activity_id
                )
                select counted.activity_id, min(counted.day) as day, sum(counted.minutes) as minutes,
                       count(distinct counted.shift_id) as services, count(distinct counted.person_id) as volunteers,
                       coalesce(max(begun.new_volunteers), 0) as new_volunteers
                  from counted left join begun on begun.activity_id = counted.activity_id
                 group by counted.activity_id order by 2, 1
                """.formatted(which))
                .params(params)
                .query((row, number) -> new ServiceLedger.OfActivity(
                        new ActivityId(row.getObject("activity_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        new Hours(row.getLong("minutes")),
                        row.getInt("services"),
                        row.getInt("volunteers"),
                        row.getInt("new_volunteers")))
                .list();
    }
}
