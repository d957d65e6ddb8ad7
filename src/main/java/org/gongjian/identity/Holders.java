package org.gongjian.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the current district that rooms may have something to say to: by mandates in force, or by name. */
@Repository
@Transactional(readOnly = true)
public class Holders {

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who acts for one of the units as its own person. */
    public Set<AccountId> of(Collection<UnitId> units) {
        return units.isEmpty()
                ? Set.of()
                : jdbc.sql("select distinct account_id from mandate where unit_id in (:units) and ended_at is null")
                        .param("units", units.stream().map(UnitId::value).toList())
                        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                        .set();
    }

    /** Everybody with the role, anywhere in the district. */
    public Set<AccountId> of(Role role) {
        return jdbc.sql("select distinct account_id from mandate where role = :role and ended_at is null")
                .param("role", role.stored())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .set();
    }

    /** Everybody with the role for the area itself, or for one above it. */
    public Set<AccountId> of(Role role, AreaId area) {
        return jdbc.sql("""
                with recursive above as (
                    select id, parent_id from area where id = :area
                    union
                    select parent.id, parent.parent_id from area parent join above on above.parent_id = parent.id
                )
                select distinct account_id from mandate
                 where role = :role and area_id in (select id from above) and ended_at is null
                """)
                .param("area", area.value())
                .param("role", role.stored())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .set();
    }

    /** The accounts of these persons in the current district, whatever they may do; a merged person's are the survivor's too. */
    public Set<AccountId> ofPersons(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select belongs.account_id
                          from person asked
                          join person entered
                            on standing(asked.merged_into, asked.id) in (entered.id, entered.merged_into)
                          join account_district belongs
                            on belongs.district_id = current_district() and belongs.person_id = entered.id
                         where asked.id in (:persons)
                        """)
                        .param("persons", persons.stream().map(PersonId::value).toList())
                        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                        .set();
    }

    /** Of these accounts, those that belong to the current district. */
    public Set<AccountId> here(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select account_id from account_district
                         where district_id = current_district() and account_id in (:accounts)
                        """)
                        .param(
                                "accounts",
                                accounts.stream().map(AccountId::value).toList())
                        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                        .set();
    }
}
