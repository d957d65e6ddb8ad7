package org.gongjian.notices;

import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Holders;
import org.springframework.stereotype.Component;

/** Finds the accounts an audience has at this moment, in the current district only. */
@Component
class Addressees {

    private final Holders holders;

    Addressees(Holders holders) {
        this.holders = holders;
    }

    Set<AccountId> of(Audience audience) {
        return switch (audience) {
            case Audience.PeopleOf(var units) -> holders.of(units);
            case Audience.Everybody(var role) -> holders.of(role);
            case Audience.Watching(var role, var area) -> holders.of(role, area);
            case Audience.Accounts(var accounts) -> holders.here(accounts);
            case Audience.Persons(var persons) -> holders.ofPersons(persons);
            case Audience.Together(var parts) ->
                parts.stream().flatMap(part -> of(part).stream()).collect(Collectors.toUnmodifiableSet());
        };
    }
}
