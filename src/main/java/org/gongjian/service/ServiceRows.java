package org.gongjian.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.audit.Author;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Services and their steps, as rows. A step is written once, together with what the service counts from then on. */
@Repository
class ServiceRows {

    static final String SELECT = """
            select one.id, one.shift_id, one.activity_id, standing(known.merged_into, known.id) as person_id, one.unit_id,
                   one.backfilled, one.from_at, one.until_at, one.day, one.state, one.minutes, one.late, one.by_hand,
                   one.one_hand, one.version
              from service one
              join person known on known.district_id = one.district_id and known.id = one.person_id
            """;

    private final JdbcClient jdbc;

    ServiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes what these persons' services count until the caller's transaction ends. */
    void hold(Collection<PersonId> persons) {
        jdbc.sql("""
                insert into service_person (person_id)
                select id from person where (id = any(:persons) or merged_into = any(:persons)) order by id
                on conflict do nothing
                """).param("persons", ids(persons)).update();
        jdbc.sql("""
                select person_id from service_person
                 where district_id = current_district()
                   and person_id in (select id from person where id = any(:persons) or merged_into = any(:persons))
                 order by person_id for no key update
                """).param("persons", ids(persons)).query(UUID.class).list();
    }

    /** False where the id is taken. */
    boolean add(ServiceRecord record, Step first) {
        boolean added = jdbc.sql("""
                insert into service (id, shift_id, activity_id, person_id, unit_id, backfilled, from_at, until_at, day, state,
                       minutes, late, by_hand, one_hand, version)
                values (:id, :shift, :activity, :person, :unit, :backfilled, :from, :until, :day, :state, :minutes, :late,
                        :byHand, :oneHand, :version)
                on conflict do nothing
                """)
                        .param("id", record.id().value())
                        .param("shift", record.shift().value())
                        .param("activity", record.activity().value())
                        .param("person", record.person().value())
                        .param("unit", record.unit().value())
                        .param("backfilled", record.backfilled())
                        .param("from", utc(record.span().from()))
                        .param("until", utc(record.span().until()))
                        .param("day", record.day())
                        .param("state", record.state().stored())
                        .param("minutes", record.minutes())
                        .param("late", record.late())
                        .param("byHand", record.byHand())
                        .param("oneHand", record.oneHand())
                        .param("version", record.version())
                        .update()
                == 1;
        if (added) {
            write(record.id(), first);
            count(record.id(), record.minutes(), record.counts() ? 1 : 0);
        }
        return added;
    }

    /** False where somebody took another step since. */
    boolean change(ServiceRecord before, ServiceRecord after, Step step) {
        boolean changed = jdbc.sql("""
                update service
                   set from_at = :from, until_at = :until, state = :state, minutes = :minutes, by_hand = :byHand,
                       one_hand = :oneHand, version = :version
                 where id = :id and version = :before
                """)
                        .param("from", utc(after.span().from()))
                        .param("until", utc(after.span().until()))
                        .param("state", after.state().stored())
                        .param("minutes", after.minutes())
                        .param("byHand", after.byHand())
                        .param("oneHand", after.oneHand())
                        .param("version", after.version())
                        .param("id", after.id().value())
                        .param("before", before.version())
                        .update()
                == 1;
        if (changed) {
            write(after.id(), step);
            count(after.id(), after.minutes() - before.minutes(), (after.counts() ? 1 : 0) - (before.counts() ? 1 : 0));
        }
        return changed;
    }

    private void write(ServiceId id, Step step) {
        jdbc.sql("""
                insert into service_step (service_id, position, kind, at, account_id, mandate_id, from_at, until_at, minutes, reason)
                values (:id, :position, :kind, :at, :account, :mandate, :from, :until, :minutes, :reason)
                """)
                .param("id", id.value())
                .param("position", step.position())
                .param("kind", step.kind().stored())
                .param("at", utc(step.at()))
                .param("account", step.by().account())
                .param("mandate", step.by().mandate())
                .param("from", utc(step.span().from()))
                .param("until", utc(step.span().until()))
                .param("minutes", step.minutes())
                .param("reason", step.reason())
                .update();
    }

    /** Under the id the service was written with, also where the record was merged since. */
    private void count(ServiceId id, int minutes, int services) {
        if (minutes != 0 || services != 0) {
            jdbc.sql("""
                    update service_person set minutes = minutes + :minutes, services = services + :services
                     where person_id = (select person_id from service where id = :id)
                    """)
                    .param("minutes", minutes)
                    .param("services", services)
                    .param("id", id.value())
                    .update();
        }
    }

    Optional<ServiceRecord> byId(ServiceId id) {
        return jdbc.sql(SELECT + " where one.id = :id")
                .param("id", id.value())
                .query(ServiceRows::record)
                .optional();
    }

    List<ServiceRecord> all(Collection<ServiceId> ids) {
        return jdbc.sql(SELECT + " where one.id = any(:ids) order by one.id")
                .param("ids", ids.stream().map(ServiceId::value).toArray(UUID[]::new))
                .query(ServiceRows::record)
                .list();
    }

    List<ServiceRecord> of(ShiftId shift) {
        return jdbc.sql(SELECT + " where one.shift_id = :shift order by one.id")
                .param("shift", shift.value())
                .query(ServiceRows::record)
                .list();
    }

    /** What counts of these persons, under any of their ids, and touches a span. */
    List<ServiceRecord> counting(Collection<PersonId> persons, Instant from, Instant until) {
        return jdbc.sql(SELECT + """
                 where (known.id = any(:persons) or known.merged_into = any(:persons))
                   and one.state in ('counted', 'correction_asked') and one.from_at < :until and one.until_at > :from
                 order by one.from_at, one.id
                """)
                .param("persons", ids(persons))
                .param("from", utc(from))
                .param("until", utc(until))
                .query(ServiceRows::record)
                .list();
    }

    /** The latest day first; {@code before} is the last of the page before. */
    List<ServiceRecord> of(Collection<PersonId> persons, LocalDate beforeDay, UUID before, int atMost) {
        return jdbc.sql(SELECT + """
                 where one.person_id = any(:persons) and (one.day, one.id) < (:day, :before)
                 order by one.day desc, one.id desc limit :atMost
                """)
                .param("persons", ids(persons))
                .param("day", beforeDay)
                .param("before", before)
                .param("atMost", atMost)
                .query(ServiceRows::record)
                .list();
    }

    List<Step> steps(ServiceId id) {
        return jdbc.sql("""
                select position, kind, at, account_id, mandate_id, from_at, until_at, minutes, reason
                  from service_step where service_id = :id order by position
                """).param("id", id.value()).query(ServiceRows::step).list();
    }

    /** The last reason that was given, by service. */
    List<Why> reasons(Collection<ServiceId> ids) {
        return jdbc.sql("""
                select distinct on (service_id) service_id, reason
                  from service_step where service_id = any(:ids) and reason is not null and kind <> 'appealed'
                 order by service_id, position desc
                """)
                .param("ids", ids.stream().map(ServiceId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        new Why(new ServiceId(row.getObject("service_id", UUID.class)), row.getString("reason")))
                .list();
    }

    /** The last reason that was typed of a service. */
    record Why(ServiceId id, String words) {}

    /** Those that wait for a second person, the longest first. */
    List<ServiceRecord> toDecide(Collection<UnitId> units, boolean ofAll, int atMost) {
        return jdbc.sql(SELECT + """
                 where one.state in ('entered', 'correction_asked', 'appealed') and (:ofAll or one.unit_id = any(:units))
                 order by one.id limit :atMost
                """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("ofAll", ofAll)
                .param("atMost", atMost)
                .query(ServiceRows::record)
                .list();
    }

    static ServiceRecord record(ResultSet row, int number) throws SQLException {
        return new ServiceRecord(
                new ServiceId(row.getObject("id", UUID.class)),
                new ShiftId(row.getObject("shift_id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getBoolean("backfilled"),
                span(row),
                row.getObject("day", LocalDate.class),
                ServiceState.ofStored(row.getString("state")),
                row.getInt("minutes"),
                row.getBoolean("late"),
                row.getBoolean("by_hand"),
                row.getBoolean("one_hand"),
                row.getInt("version"));
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getInt("position"),
                StepKind.ofStored(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Author(row.getObject("account_id", UUID.class), row.getObject("mandate_id", UUID.class)),
                span(row),
                row.getInt("minutes"),
                row.getString("reason"));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant());
    }

    static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
