package org.gongjian.personal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units keep whose record: those that took it on, and those the person holds a post or a mandate of. */
@Repository
class PersonKeepers {

    /** The persons some units keep, each as the one that speaks for all it was merged from. */
    static final String KEPT = """
            select standing(kept.merged_into, kept.id)
              from (select person_id from person_keeper where unit_id = any(:units)
                    union select holder_id from post where unit_id = any(:units) and holder_id is not null
                    union select person_id from mandate where unit_id = any(:units) and ended_at is null) link
              join person kept on kept.id = link.person_id
            """;

    private final JdbcClient jdbc;

    PersonKeepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(PersonId person, UnitId unit, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                insert into person_keeper (person_id, unit_id, since, kept_by) values (:person, :unit, :at, :by)
                on conflict (district_id, person_id, unit_id) do nothing
                """)
                .param("person", person.value())
                .param("unit", unit.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Each person, as its record stands now, by its unit. */
    void keepAll(Map<PersonId, UnitId> kept, @Nullable UUID by, Instant at) {
        List<Map.Entry<PersonId, UnitId>> pairs = List.copyOf(kept.entrySet());
        jdbc.sql("""
                insert into person_keeper (person_id, unit_id, since, kept_by)
                select new.person_id, new.unit_id, :at, cast(:by as uuid)
                  from unnest(cast(:persons as uuid[]), cast(:units as uuid[])) as new (person_id, unit_id)
                on conflict (district_id, person_id, unit_id) do nothing
                """)
                .param(
                        "persons",
                        pairs.stream().map(pair -> pair.getKey().value()).toArray(UUID[]::new))
                .param(
                        "units",
                        pairs.stream().map(pair -> pair.getValue().value()).toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Those of these persons, as their records stand now, whom one of the units keeps. */
    Set<PersonId> kept(Collection<PersonId> persons, Collection<UnitId> units) {
        return units.isEmpty() || persons.isEmpty()
                ? Set.of()
                : jdbc.sql("select id from person where id = any(:ids) and id in (" + KEPT + ")")
                        .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                        .param("units", uuids(units))
                        .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                        .set();
    }

    /** Nobody keeps these any more. */
    void takeBack(Collection<PersonId> persons) {
        jdbc.sql("select take_back_keepers(:ids)")
                .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** Whether one of the units keeps the person under any of these ids. */
    boolean isKept(Collection<PersonId> ids, Collection<UnitId> units) {
        return !units.isEmpty()
                && jdbc.sql("""
                        select exists (
                            select 1 from person_keeper where person_id = any(:ids) and unit_id = any(:units)
                            union all select 1 from post where holder_id = any(:ids) and unit_id = any(:units)
                            union all select 1 from mandate
                             where person_id = any(:ids) and unit_id = any(:units) and ended_at is null)
                        """)
                        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                        .param("units", uuids(units))
                        .query(Boolean.class)
                        .single();
    }

    /** The units that keep the person under any of these ids. */
    List<UnitId> of(Collection<PersonId> ids) {
        return jdbc.sql("""
                select unit_id from person_keeper where person_id = any(:ids)
                union select unit_id from post where holder_id = any(:ids)
                union select unit_id from mandate where person_id = any(:ids) and unit_id is not null and ended_at is null
                order by unit_id
                """)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list();
    }

    static UUID[] uuids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
