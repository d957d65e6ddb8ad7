package org.gongjian.people.guardians;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The guardians as rows. Persons that were merged are answered as the one that speaks for both. */
@Repository
class GuardianRows {

    private static final String SELECT = """
            select link.id, standing(minor.merged_into, minor.id) as minor_id,
                   standing(guardian.merged_into, guardian.id) as guardian_id,
                   link.relation, link.starts_on, link.ends_on, link.version
              from person_guardian link
              join person minor on minor.id = link.minor_id
              join person guardian on guardian.id = link.guardian_id
            """;

    private final JdbcClient jdbc;

    GuardianRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(AddGuardian command, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                insert into person_guardian (id, minor_id, guardian_id, relation, starts_on, recorded_at, recorded_by)
                values (:id, :minor, :guardian, :relation, :from, :at, :by)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", command.id().value())
                        .param("minor", command.minor().value())
                        .param("guardian", command.guardian().value())
                        .param("relation", command.relation().stored())
                        .param("from", command.from())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Answers how many were not there yet. */
    int addAll(List<AddGuardian> commands, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                insert into person_guardian (id, minor_id, guardian_id, relation, starts_on, recorded_at, recorded_by)
                select new.id, new.minor_id, new.guardian_id, new.relation, new.starts_on, :at, cast(:by as uuid)
                  from unnest(cast(:ids as uuid[]), cast(:minors as uuid[]), cast(:guardians as uuid[]),
                              cast(:relations as text[]), cast(:from as date[]))
                       as new (id, minor_id, guardian_id, relation, starts_on)
                on conflict (district_id, id) do nothing
                """)
                .param("ids", commands.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param(
                        "minors",
                        commands.stream().map(one -> one.minor().value()).toArray(UUID[]::new))
                .param(
                        "guardians",
                        commands.stream().map(one -> one.guardian().value()).toArray(UUID[]::new))
                .param(
                        "relations",
                        commands.stream().map(one -> one.relation().stored()).toArray(String[]::new))
                .param(
                        "from",
                        commands.stream().map(one -> one.from().toString()).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    boolean end(GuardianId id, LocalDate until, int version) {
        return jdbc.sql("""
                update person_guardian set ends_on = :until, version = version + 1
                 where id = :id and version = :version and ends_on is null
                """)
                        .param("id", id.value())
                        .param("until", until)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Only those that did not end; answers how many. */
    int takeBack(Collection<GuardianId> ids) {
        return jdbc.sql("select take_back_guardians(:ids)")
                .param("ids", ids.stream().map(GuardianId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    Optional<Guardianship> byId(GuardianId id) {
        return jdbc.sql(SELECT + " where link.id = :id")
                .param("id", id.value())
                .query(GuardianRows::guardianship)
                .optional();
    }

    List<Guardianship> ofMinor(Collection<PersonId> ids) {
        return jdbc.sql(SELECT + " where link.minor_id = any(:ids) order by link.starts_on, link.id")
                .param("ids", uuids(ids))
                .query(GuardianRows::guardianship)
                .list();
    }

    /** Those of minors, under whatever ids they go by. */
    List<Guardianship> ofMinors(Collection<PersonId> standing) {
        return jdbc.sql(SELECT + """
                 where link.minor_id in (select id from person where id = any(:ids)
                                         union all select id from person where merged_into = any(:ids))
                 order by link.starts_on, link.id
                """)
                .param("ids", uuids(standing))
                .query(GuardianRows::guardianship)
                .list();
    }

    List<Guardianship> byGuardian(Collection<PersonId> ids) {
        return jdbc.sql(SELECT + " where link.guardian_id = any(:ids) order by link.starts_on, link.id")
                .param("ids", uuids(ids))
                .query(GuardianRows::guardianship)
                .list();
    }

    List<Guardianship> byIds(Collection<GuardianId> ids) {
        return jdbc.sql(SELECT + " where link.id = any(:ids)")
                .param("ids", ids.stream().map(GuardianId::value).toArray(UUID[]::new))
                .query(GuardianRows::guardianship)
                .list();
    }

    /** Those of which one of these is the guardian, under whatever id. */
    List<Guardianship> byGuardians(Collection<PersonId> standing) {
        return jdbc.sql(SELECT + """
                 where link.guardian_id in (select id from person where id = any(:ids)
                                            union all select id from person where merged_into = any(:ids))
                 order by link.starts_on, link.id
                """)
                .param("ids", uuids(standing))
                .query(GuardianRows::guardianship)
                .list();
    }

    /** Whether any was noted or ended for one of them after a moment. */
    boolean touchedSince(Collection<PersonId> ids, Instant at) {
        return jdbc.sql("""
                select exists (select from person_guardian
                 where (minor_id = any(:ids) or guardian_id = any(:ids)) and recorded_at > :at)
                """)
                .param("ids", uuids(ids))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private static UUID[] uuids(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Guardianship guardianship(ResultSet row, int number) throws SQLException {
        return new Guardianship(
                new GuardianId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("minor_id", UUID.class)),
                new PersonId(row.getObject("guardian_id", UUID.class)),
                Relation.ofStored(row.getString("relation")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("version"));
    }
}
