package org.gongjian.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.NumberedRows;
import org.gongjian.district.NumberedTable;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Volunteers as rows; what they offer is {@link OfferRows}. */
@Repository
class VolunteerRows {

    static final String SELECT = """
            select volunteer.id, standing(registered.merged_into, registered.id) as person_id, volunteer.number, volunteer.sex,
                   volunteer.area_id, volunteer.registered_on, volunteer.left_on, volunteer.active_on, volunteer.version
              from volunteer
              join person registered on registered.district_id = volunteer.district_id and registered.id = volunteer.person_id
            """;

    private final JdbcClient jdbc;
    private final OfferRows offers;

    VolunteerRows(JdbcClient jdbc, OfferRows offers) {
        this.jdbc = jdbc;
        this.offers = offers;
    }

    @Bean
    static NumberedRows numberedVolunteers(JdbcClient jdbc) {
        return new NumberedTable(
                jdbc,
                VolunteerDesk.NUMBERS,
                "(select number from volunteer union all select number from volunteer_void"
                        + " union all select number from volunteer_reserved) as taken",
                "(number / 10000000)",
                "(number % 10000000)");
    }

    /** False where the person, or the id, has a registration already. */
    boolean add(VolunteerId id, PersonId person, Profile profile, LocalDate on, VolunteerNumber number) {
        boolean added = bind(jdbc.sql("""
                        insert into volunteer (id, person_id, number, sex, area_id, registered_on)
                        values (:id, :person, :number, :sex, :area, :on)
                        on conflict do nothing
                        """), id, profile)
                        .param("person", person.value())
                        .param("number", number.value())
                        .param("on", on)
                        .update()
                == 1;
        if (added) {
            offers.replace(id, profile);
        }
        return added;
    }

    /** A registration to be added. */
    record Added(VolunteerId id, PersonId person, Profile profile, LocalDate on, VolunteerNumber number) {}

    /** Answers how many of the persons had no registration yet. */
    int addAll(List<Added> volunteers) {
        int added = jdbc.sql("""
                insert into volunteer (id, person_id, number, sex, area_id, registered_on)
                select new.id, new.person_id, new.number, new.sex, new.area_id, new.registered_on
                  from unnest(cast(:ids as uuid[]), cast(:persons as uuid[]), cast(:numbers as bigint[]), cast(:sexes as text[]),
                              cast(:areas as uuid[]), cast(:on as date[]))
                       as new (id, person_id, number, sex, area_id, registered_on)
                on conflict do nothing
                """)
                .param("ids", volunteers.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param(
                        "persons",
                        volunteers.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param(
                        "numbers",
                        volunteers.stream().map(one -> one.number().value()).toArray(Long[]::new))
                .param(
                        "sexes",
                        volunteers.stream()
                                .map(one -> stored(one.profile().sex()))
                                .toArray(String[]::new))
                .param(
                        "areas",
                        volunteers.stream()
                                .map(one -> value(one.profile().area()))
                                .toArray(UUID[]::new))
                .param("on", volunteers.stream().map(one -> one.on().toString()).toArray(String[]::new))
                .update();
        if (added == volunteers.size()) {
            offers.addAll(volunteers);
        }
        return added;
    }

    private static @Nullable String stored(@Nullable Sex sex) {
        return sex == null ? null : sex.stored();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable UUID value(@Nullable AreaId area) {
        return area == null ? null : area.value();
    }

    /** False where somebody changed it since that version. */
    boolean change(VolunteerId id, Profile profile, int version) {
        boolean changed =
                bind(jdbc.sql("""
                        update volunteer set sex = :sex, area_id = :area, version = version + 1
                         where id = :id and version = :version
                        """), id, profile).param("version", version).update() == 1;
        if (changed) {
            offers.replace(id, profile);
        }
        return changed;
    }

    /** Takes back registrations that nobody changed since, and keeps their numbers from others; answers how many. */
    int takeBack(Collection<VolunteerId> ids, Instant at, @Nullable UUID by) {
        UUID[] taken = ids.stream().map(VolunteerId::value).toArray(UUID[]::new);
        jdbc.sql("delete from volunteer_offer where volunteer_id = any(:ids)")
                .param("ids", taken)
                .update();
        return jdbc.sql("""
                insert into volunteer_void (number, voided_at, voided_by)
                select number, :at, :by from take_back_volunteers(:ids) as number
                """)
                .param("ids", taken)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Of these ids, the registrations, with whose they are. */
    Map<VolunteerId, PersonId> among(Collection<UUID> ids) {
        Map<VolunteerId, PersonId> persons = new HashMap<>();
        jdbc.sql(SELECT + " where volunteer.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    persons.put(id(row, 0), new PersonId(row.getObject("person_id", UUID.class)));
                });
        return persons;
    }

    /** They left on a day, or are here again where it is null. False where somebody changed it since that version. */
    boolean left(VolunteerId id, @Nullable LocalDate on, int version) {
        return jdbc.sql("""
                update volunteer set left_on = :on, version = version + 1 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("on", on, Types.DATE)
                        .param("version", version)
                        .update()
                == 1;
    }

    void tookPart(Collection<PersonId> persons, LocalDate day) {
        jdbc.sql("""
                update volunteer set active_on = :day
                 where person_id in (select id from person where id = any(:persons) or merged_into = any(:persons))
                   and (active_on is null or active_on < :day)
                """).param("persons", ids(persons)).param("day", day).update();
    }

    /** The last day of each of these persons; of those without one it is not known. */
    void activeOn(Collection<PersonId> persons, Map<PersonId, LocalDate> last) {
        jdbc.sql("""
                update volunteer set active_on = self.day
                  from (select person.id, new.day
                          from unnest(cast(:persons as uuid[]), cast(:days as date[])) as new (id, day)
                          join person on person.id = new.id
                         union
                        select person.id, new.day
                          from unnest(cast(:persons as uuid[]), cast(:days as date[])) as new (id, day)
                          join person on person.merged_into = new.id) self
                 where volunteer.person_id = self.id and volunteer.active_on is distinct from self.day
                """)
                .param("persons", ids(persons))
                .param(
                        "days",
                        persons.stream().map(person -> text(last.get(person))).toArray(String[]::new))
                .update();
    }

    /** Those that are here, in the order asked for. */
    List<Row> all(List<VolunteerId> ids) {
        Map<VolunteerId, OfferRows.Offers> offered = offers.of(ids);
        return jdbc.sql(SELECT + """
                  join unnest(cast(:ids as uuid[])) with ordinality as wanted (id, place) on wanted.id = volunteer.id
                 order by wanted.place
                """)
                .param("ids", ids.stream().map(VolunteerId::value).toArray(UUID[]::new))
                .query((row, number) -> row(row, offered))
                .list();
    }

    Optional<Row> byId(VolunteerId id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** Every registration under one of these ids of persons: the one that is here first, then by number. */
    List<Row> of(Collection<PersonId> ids) {
        return all(jdbc.sql("""
                select id from volunteer where person_id = any(:persons) order by left_on nulls first, number
                """)
                .param("persons", ids(ids))
                .query(VolunteerRows::id)
                .list());
    }

    /** That of each of these persons, as their records stand now: the one that is here first, then by number. */
    Map<PersonId, Row> ofAll(Collection<PersonId> standing) {
        Map<PersonId, Row> registrations = new HashMap<>();
        if (!standing.isEmpty()) {
            all(jdbc.sql("""
                    select id from volunteer
                     where person_id in (select id from person where id = any(:persons)
                                         union all select id from person where merged_into = any(:persons))
                     order by left_on nulls first, number
                    """)
                            .param("persons", ids(standing))
                            .query(VolunteerRows::id)
                            .list())
                    .forEach(row -> registrations.putIfAbsent(row.person(), row));
        }
        return registrations;
    }

    /** Those of these persons, as their records stand now, who have a registration. */
    Set<PersonId> registered(Collection<PersonId> persons) {
        return jdbc.sql("""
                select distinct standing(registered.merged_into, registered.id) as person_id
                  from person registered
                  join volunteer on volunteer.district_id = registered.district_id and volunteer.person_id = registered.id
                 where registered.id = any(:persons) or registered.merged_into = any(:persons)
                """)
                .param("persons", ids(persons))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    /** A registration as the row has it. */
    record Row(
            VolunteerId id,
            PersonId person,
            VolunteerNumber number,
            Profile profile,
            LocalDate registeredOn,
            @Nullable LocalDate leftOn,
            @Nullable LocalDate activeOn,
            int version) {

        VolunteerView on(LocalDate today) {
            return new VolunteerView(
                    id,
                    person,
                    number.toString(),
                    registeredOn,
                    leftOn == null && activeOn != null && !activeOn.isBefore(ActiveVolunteers.since(today)),
                    activeOn,
                    leftOn,
                    profile,
                    version);
        }
    }

    static VolunteerId id(ResultSet row, int number) throws SQLException {
        return new VolunteerId(row.getObject("id", UUID.class));
    }

    private static Row row(ResultSet row, Map<VolunteerId, OfferRows.Offers> offered) throws SQLException {
        VolunteerId id = id(row, 0);
        OfferRows.Offers offers = offered.getOrDefault(id, OfferRows.Offers.NONE);
        String sex = row.getString("sex");
        UUID area = row.getObject("area_id", UUID.class);
        return new Row(
                id,
                new PersonId(row.getObject("person_id", UUID.class)),
                new VolunteerNumber(row.getLong("number")),
                new Profile(
                        sex == null ? null : Sex.ofStored(sex),
                        area == null ? null : new AreaId(area),
                        offers.skills(),
                        offers.categories()),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getObject("active_on", LocalDate.class),
                row.getInt("version"));
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, VolunteerId id, Profile profile) {
        return statement
                .param("id", id.value())
                .param("sex", profile.sex() == null ? null : profile.sex().stored())
                .param("area", profile.area() == null ? null : profile.area().value(), Types.OTHER);
    }

    private static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
