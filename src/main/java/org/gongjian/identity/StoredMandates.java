package org.gongjian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mandates as rows, and who an account is in the current district. */
@Repository
class StoredMandates {

    /** Whoever was merged holds it as the one that speaks for both. */
    private static final String SELECT = """
            select mandate.id, standing(holder.merged_into, holder.id) as person_id, mandate.account_id, mandate.role,
                   mandate.area_id, mandate.unit_id, mandate.valid_from, mandate.ended_at, mandate.end_reason
              from mandate join person holder on holder.id = mandate.person_id
            """;

    private final JdbcClient jdbc;
    private final Areas areas;

    StoredMandates(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /** False where the id, or a mandate that says the same, is there already. */
    boolean add(GrantMandate mandate, AccountId account, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                insert into mandate (id, person_id, account_id, role, area_id, unit_id, valid_from, granted_by)
                values (:id, :person, :account, :role, :area, :unit, :at, :by)
                on conflict do nothing
                """)
                        .param("id", mandate.id().value())
                        .param("person", mandate.person().value())
                        .param("account", account.value())
                        .param("role", mandate.role().stored())
                        .param(
                                "area",
                                mandate.area() == null ? null : mandate.area().value())
                        .param(
                                "unit",
                                mandate.unit() == null ? null : mandate.unit().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean end(MandateId mandate, @Nullable UUID by, @Nullable String because, Instant at) {
        return jdbc.sql("""
                update mandate set ended_at = greatest(:at, valid_from), ended_by = :by, end_reason = :because
                 where id = :id and ended_at is null
                """)
                        .param("id", mandate.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("because", because)
                        .update()
                == 1;
    }

    Optional<Holding> byId(MandateId mandate) {
        return jdbc.sql(SELECT + " where mandate.id = :id")
                .param("id", mandate.value())
                .query(this::holding)
                .optional();
    }

    /** Locked until the transaction ends: nobody else ends it or passes it on meanwhile. */
    Optional<Holding> lock(MandateId mandate) {
        return jdbc.sql(SELECT
                        + " where mandate.district_id = current_district() and mandate.id = :id for update of mandate")
                .param("id", mandate.value())
                .query(this::holding)
                .optional();
    }

    List<Holding> inForce() {
        return jdbc.sql(SELECT + " where mandate.ended_at is null order by mandate.id")
                .query(this::holding)
                .list();
    }

    List<Holding> inForceOf(AccountId account) {
        return jdbc.sql(SELECT
                        + " where mandate.account_id = :account and mandate.ended_at is null order by mandate.id")
                .param("account", account.value())
                .query(this::holding)
                .list();
    }

    List<Holding> inForceOf(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                         where standing(holder.merged_into, holder.id) in (:persons) and mandate.ended_at is null
                         order by mandate.id
                        """)
                        .param("persons", persons.stream().map(PersonId::value).toList())
                        .query(this::holding)
                        .list();
    }

    /** Those that ended too, oldest first. */
    List<Holding> everOf(Collection<PersonId> persons) {
        return jdbc.sql(SELECT + " where mandate.person_id in (:persons) order by mandate.id")
                .param("persons", persons.stream().map(PersonId::value).toList())
                .query(this::holding)
                .list();
    }

    /** Every mandate somebody has or had, latest first. */
    List<Holding> allOf(PersonId person) {
        return jdbc.sql(SELECT + " where standing(holder.merged_into, holder.id) = :person order by mandate.id desc")
                .param("person", person.value())
                .query(this::holding)
                .list();
    }

    /** Persons by name, each once; {@code after} is the last of the page before. */
    List<PersonId> page(HolderFilter filter, @Nullable PersonId after, int atMost) {
        return jdbc.sql("""
                select person.id from person
                 where exists (select from mandate
                    where mandate.district_id = person.district_id and mandate.person_id = person.id
                      and (mandate.ended_at is null or :ended)
                      and (cast(:role as text) is null or mandate.role = :role)
                      and (cast(:unit as uuid) is null or mandate.unit_id = :unit))
                   and strpos(lower(person.name), :name) > 0
                   and (cast(:after as uuid) is null
                     or (person.name, person.id) > (select last.name, last.id from person last where last.id = :after))
                 order by person.name, person.id
                 limit :atMost
                """)
                .param("ended", filter.ended())
                .param("role", filter.role() == null ? null : filter.role().stored())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("name", filter.name().toLowerCase(Locale.ROOT))
                .param("after", after == null ? null : after.value())
                .param("atMost", atMost)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    List<PersonId> holders(@Nullable PersonId after, int atMost) {
        return jdbc.sql("""
                select distinct standing(holder.merged_into, holder.id) as person_id
                  from mandate join person holder on holder.id = mandate.person_id
                 where mandate.ended_at is null
                   and (cast(:after as uuid) is null or standing(holder.merged_into, holder.id) > :after)
                 order by person_id limit :atMost
                """)
                .param("after", after == null ? null : after.value())
                .param("atMost", atMost)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /** The officers' mandates, locked until the transaction ends, so that two officers cannot end each other's at once. */
    int lockOfficers() {
        return jdbc.sql("""
                select id from mandate
                 where district_id = current_district() and role = 'district_officer' and ended_at is null
                 order by id for update
                """).query(UUID.class).list().size();
    }

    Optional<AccountId> accountOf(PersonId person) {
        return jdbc.sql("""
                select belongs.account_id
                  from person asked
                  join person entered on standing(asked.merged_into, asked.id) in (entered.id, entered.merged_into)
                  join account_district belongs
                    on belongs.district_id = current_district() and belongs.person_id = entered.id
                 where asked.id = :person
                """)
                .param("person", person.value())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** A mandate and whose it is. */
    record Holding(
            Mandate mandate,
            PersonId person,
            AccountId account,
            Instant from,
            @Nullable Instant endedAt,
            @Nullable String endReason) {

        boolean ended() {
            return endedAt != null;
        }
    }

    Holding holding(ResultSet row, int number) throws SQLException {
        UUID area = row.getObject("area_id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        AreaId areaId = area == null ? null : new AreaId(area);
        Set<AreaId> reach = areaId == null ? Set.of() : areas.withAllBelow(areaId);
        return new Holding(
                new Mandate(
                        new MandateId(row.getObject("id", UUID.class)),
                        Role.ofStored(row.getString("role")),
                        areaId,
                        unit == null ? null : new UnitId(unit),
                        reach),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getString("end_reason"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
