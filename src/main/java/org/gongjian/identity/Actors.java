package org.gongjian.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Today;
import org.gongjian.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who an account is in the current district. */
@Service
@Transactional(readOnly = true)
public class Actors {

    private final JdbcClient jdbc;
    private final StoredMandates mandates;
    private final StoredDelegations delegations;
    private final Today today;

    Actors(JdbcClient jdbc, StoredMandates mandates, StoredDelegations delegations, Today today) {
        this.jdbc = jdbc;
        this.mandates = mandates;
        this.delegations = delegations;
        this.today = today;
    }

    record Named(PersonId person, String name) {}

    /** The person and its mandates; in a district that does not know the account, its user name and nothing else. */
    public Actor of(AccountId account) {
        Optional<Named> person = inCurrentDistrict(account);
        List<Mandate> held = person.isEmpty()
                ? List.of()
                : mandates.inForceOf(account).stream()
                        .map(StoredMandates.Holding::mandate)
                        .toList();
        return Actor.person(
                account,
                person.map(Named::person).orElse(null),
                person.map(Named::name).orElseGet(() -> userName(account)),
                held);
    }

    /** Who stands behind an author of changes: an account, for a holder where it acted for one, or the system itself. */
    public Actor of(Author author) {
        UUID account = author.account();
        UUID mandate = author.mandate();
        if (account == null) {
            return Actor.system();
        }
        Actor actor = of(new AccountId(account));
        return mandate == null || CurrentDistrict.id().isEmpty() || holds(actor, mandate)
                ? actor
                : delegations.givenTo(new AccountId(account)).stream()
                        .filter(delegation -> delegation.mandate().id().value().equals(mandate))
                        .findFirst()
                        .flatMap(delegation -> acting(actor, delegation))
                        .orElse(actor);
    }

    /** The account under a delegation that is in force here; empty where it is not, or is somebody else's. */
    Optional<Actor> of(AccountId account, DelegationId delegation) {
        return CurrentDistrict.id().isEmpty()
                ? Optional.empty()
                : delegations
                        .byId(delegation)
                        .filter(found -> found.isGivenTo(account))
                        .flatMap(found -> acting(of(account), found));
    }

    private Optional<Actor> acting(Actor actor, Delegation delegation) {
        return delegation.mayBeActedUnder(today.date()).isAllowed()
                ? inCurrentDistrict(delegation.holderAccount())
                        .map(holder -> actor.actingFor(
                                new Actor.Behalf(delegation.id(), delegation.holderAccount(), holder.name()),
                                delegation.mandate()))
                : Optional.empty();
    }

    private static boolean holds(Actor actor, UUID mandate) {
        return actor.mandates().stream().anyMatch(held -> held.id().value().equals(mandate));
    }

    /** The accounts of these persons, under whatever id they were entered. */
    public Set<AccountId> accountsOf(Collection<PersonId> persons) {
        return Set.copyOf(jdbc.sql("""
                select belongs.account_id
                  from account_district belongs
                  join person entered on entered.id = belongs.person_id
                 where belongs.district_id = current_district()
                   and (entered.id = any(:persons) or entered.merged_into = any(:persons))
                """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
    }

    Optional<Named> inCurrentDistrict(AccountId account) {
        return CurrentDistrict.id().isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                        select person.id, person.name
                          from account_district belongs
                          join person entered on entered.id = belongs.person_id
                          join person on person.id = standing(entered.merged_into, entered.id)
                         where belongs.account_id = :account and belongs.district_id = current_district()
                           and person.name is not null
                        """)
                        .param("account", account.value())
                        .query((row, number) ->
                                new Named(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                        .optional();
    }

    List<DistrictId> districtsOf(AccountId account) {
        return jdbc.sql("select district_id from account_district where account_id = :account order by district_id")
                .param("account", account.value())
                .query((row, number) -> new DistrictId(row.getObject("district_id", UUID.class)))
                .list();
    }

    private String userName(AccountId account) {
        return jdbc.sql("select user_name from account where id = :account")
                .param("account", account.value())
                .query(String.class)
                .single();
    }
}
