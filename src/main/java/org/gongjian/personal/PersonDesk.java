package org.gongjian.personal;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.gongjian.people.CorrectPerson;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalField;
import org.gongjian.people.PersonalFields;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.openings.Because;
import org.gongjian.people.openings.Openings;
import org.gongjian.people.openings.Permission;
import org.gongjian.people.openings.PermissionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who keep persons do: register, correct, open a masked field, ask and permit to open a minor’s. */
@Service
@Transactional
public class PersonDesk {

    private final People people;
    private final Openings openings;
    private final PersonKeepers keepers;
    private final PersonPermissions permissions;
    private final Units units;
    private final Clock clock;

    PersonDesk(
            People people,
            Openings openings,
            PersonKeepers keepers,
            PersonPermissions permissions,
            Units units,
            Clock clock) {
        this.people = people;
        this.openings = openings;
        this.keepers = keepers;
        this.permissions = permissions;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Registers a person; sending it twice registers one.
     *
     * @param unit that keeps the record; only a district officer may leave it out
     */
    public PersonId register(Actor by, RegisterPerson command, @Nullable UnitId unit) {
        permissions.mayList(by).orForbid();
        if (unit == null) {
            permissions.mayErase(by).orRefuse("unit");
        } else {
            units.require(unit);
            permissions.mayRegisterFor(by, unit).orForbid();
        }
        if (people.entry(command.id()).isPresent()) {
            permissions.mayKeep(by, command.id()).orForbid();
            return command.id();
        }
        PersonId person = people.register(by.author(), command);
        if (unit != null) {
            keepers.keep(person, unit, by.author().account(), clock.instant());
        }
        return person;
    }

    /** A person gives their record into a unit's keeping; who calls has seen to it that it is they, or who speaks for them. */
    public void entrust(Author by, PersonId person, UnitId unit) {
        units.require(unit);
        keepers.keep(people.require(person).id(), unit, by.account(), clock.instant());
    }

    /** Gives the records of persons who were registered just now into the keeping of units. */
    public void entrust(Author by, Map<PersonId, UnitId> registered) {
        if (!registered.isEmpty()) {
            Set.copyOf(registered.values()).forEach(units::require);
            keepers.keepAll(registered, by.account(), clock.instant());
        }
    }

    /** Persons are taken back who were put in a unit's keeping when they were registered. */
    public void takeBackKeeping(Collection<PersonId> persons) {
        keepers.takeBack(persons);
    }

    public void correct(Actor by, CorrectPerson command) {
        permissions.mayKeep(by, command.id()).orForbid();
        people.correct(by.author(), command);
    }

    /** The fields in plain, for this once. */
    public PersonalFields open(Actor by, PersonId person, Set<PersonalField> fields, Because because) {
        permissions.mayKeep(by, person).orForbid();
        return openings.open(by.author(), person, fields, because);
    }

    public void askToOpen(Actor by, PermissionId id, PersonId person, Because because) {
        permissions.mayKeep(by, person).orForbid();
        openings.ask(by.author(), id, person, because);
    }

    /** Grants or refuses it, as a second person. */
    public PersonId permit(Actor by, PermissionId id, boolean grants, int version) {
        permissions.mayList(by).orForbid();
        Permission asked = openings.require(id);
        permissions.mayPermit(by, asked.person()).orForbid();
        openings.decide(by.author(), id, grants, version);
        return asked.person();
    }

    @Transactional(readOnly = true)
    public Verdict mayKeep(Actor by, PersonId person) {
        return permissions.mayKeep(by, person);
    }

    /** Those of these persons, as their records stand now, whom somebody keeps. */
    @Transactional(readOnly = true)
    public Set<PersonId> kept(Actor by, Collection<PersonId> persons) {
        return permissions.kept(by, persons);
    }

    @Transactional(readOnly = true)
    public Set<UnitId> unitsOf(Actor by) {
        return permissions.unitsOf(by);
    }
}
