package org.gongjian.volunteers;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Guardianship;
import org.gongjian.personal.PersonDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A coordinator keeps the volunteers of its community's area and those whose record it keeps, a street officer those of the
 * areas below, a district officer all. Everybody registers themselves and the minors they are the guardian of.
 */
@Component
class VolunteerPermissions {

    private final Areas areas;
    private final Units units;
    private final PersonDesk persons;
    private final People people;
    private final Guardians guardians;

    VolunteerPermissions(Areas areas, Units units, PersonDesk persons, People people, Guardians guardians) {
        this.areas = areas;
        this.units = units;
        this.persons = persons;
        this.people = people;
        this.guardians = guardians;
    }

    Verdict mayList(Actor by) {
        return Verdict.require(
                by.isDistrictOfficer() || by.has(Role.STREET_OFFICER) || by.has(Role.COORDINATOR),
                Reason.of("volunteers.refused.list"));
    }

    /** The areas whose volunteers somebody keeps; null for all of them. */
    @Nullable
    Set<AreaId> reach(Actor by) {
        if (by.isDistrictOfficer()) {
            return null;
        }
        Set<AreaId> reach = new HashSet<>();
        for (Mandate mandate : by.mandates()) {
            reach.addAll(mandate.reach());
            UnitId unit = mandate.unit();
            if (mandate.role() == Role.COORDINATOR && unit != null) {
                units.byId(unit)
                        .flatMap(placed -> Optional.ofNullable(placed.area()))
                        .ifPresent(area -> reach.addAll(areas.withAllBelow(area)));
            }
        }
        return reach;
    }

    Verdict mayKeep(Actor by, VolunteerView volunteer) {
        Set<AreaId> reach = reach(by);
        AreaId area = volunteer.profile().area();
        return mayList(by)
                .and(Verdict.require(
                        reach == null
                                || (area != null && reach.contains(area))
                                || persons.mayKeep(by, volunteer.person()).isAllowed(),
                        Reason.of("volunteers.refused.keep")));
    }

    /** Whether it is the person, or a minor of whom they are the guardian today. */
    boolean speaksFor(Actor by, PersonId person) {
        PersonId self = by.personId();
        return self != null
                && (people.identities(self).contains(person)
                        || guardians.wards(self, people.today()).stream()
                                .anyMatch(
                                        ward -> people.identities(ward.minor()).contains(person)));
    }

    /** Whom somebody speaks for, as their records stand now. */
    Set<PersonId> spokenFor(Actor by) {
        PersonId self = by.personId();
        return self == null
                ? Set.of()
                : Stream.concat(
                                people.byId(self).map(Person::id).stream(),
                                guardians.wards(self, people.today()).stream().map(Guardianship::minor))
                        .collect(Collectors.toUnmodifiableSet());
    }

    Verdict mayRegister(Actor by, PersonId person) {
        return Verdict.require(
                speaksFor(by, person)
                        || (mayList(by).isAllowed()
                                && persons.mayKeep(by, person).isAllowed()),
                Reason.of("volunteers.refused.register"));
    }

    Verdict mayChange(Actor by, VolunteerView volunteer) {
        return speaksFor(by, volunteer.person()) ? Verdict.allowed() : mayKeep(by, volunteer);
    }
}
