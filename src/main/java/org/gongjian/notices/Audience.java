package org.gongjian.notices;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongjian.district.AreaId;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;

/** Whom a notice is for: people by the mandates they hold when it is told, or accounts and persons by name. */
public sealed interface Audience {

    /** The units' own people: coordinators and contacts. */
    record PeopleOf(Set<UnitId> units) implements Audience {

        public PeopleOf {
            units = Set.copyOf(units);
        }
    }

    /** Everybody in the district with the role. */
    record Everybody(Role role) implements Audience {}

    /** Everybody with the role for the area, or for one above it. */
    record Watching(Role role, AreaId area) implements Audience {}

    record Accounts(Set<AccountId> accounts) implements Audience {

        public Accounts {
            accounts = Set.copyOf(accounts);
        }
    }

    /** Those who hold an account here, whatever they may do; told by name, as whoever holds a post is. */
    record Persons(Set<PersonId> persons) implements Audience {

        public Persons {
            persons = Set.copyOf(persons);
        }
    }

    record Together(List<Audience> parts) implements Audience {

        public Together {
            parts = List.copyOf(parts);
        }
    }

    static Audience peopleOf(UnitId... units) {
        return new PeopleOf(Set.of(units));
    }

    static Audience peopleOf(Collection<UnitId> units) {
        return new PeopleOf(Set.copyOf(units));
    }

    static Audience everybody(Role role) {
        return new Everybody(role);
    }

    static Audience account(AccountId account) {
        return new Accounts(Set.of(account));
    }

    static Audience persons(Collection<PersonId> persons) {
        return new Persons(Set.copyOf(persons));
    }

    default Audience and(Audience other) {
        return new Together(List.of(this, other));
    }
}
