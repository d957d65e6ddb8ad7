package org.gongjian.personal;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * Least privilege: a coordinator keeps the persons of its unit, a street officer those of the units in its streets, a district
 * officer all. A contact of a partner unit, an editor, an assessor and a volunteer keep nobody. What cannot be taken back, and
 * what needs a second person, is an officer’s.
 */
@Component
class PersonPermissions {

    private final Units units;
    private final PersonKeepers keepers;
    private final People people;

    PersonPermissions(Units units, PersonKeepers keepers, People people) {
        this.units = units;
        this.keepers = keepers;
        this.people = people;
    }

    /** Whether somebody keeps persons at all. */
    Verdict mayList(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer() || actor.has(Role.STREET_OFFICER) || actor.has(Role.COORDINATOR),
                Reason.of("personal.refused.list"));
    }

    /** The units whose persons somebody keeps; a district officer needs none. */
    Set<UnitId> unitsOf(Actor actor) {
        Set<AreaId> reach = actor.mandates().stream()
                .flatMap(mandate -> mandate.reach().stream())
                .collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                        actor.mandates().stream()
                                .filter(mandate -> mandate.role() == Role.COORDINATOR)
                                .map(Mandate::unit)
                                .flatMap(Stream::ofNullable),
                        units.in(reach).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Verdict mayKeep(Actor actor, PersonId person) {
        return mayList(actor)
                .and(Verdict.require(
                        actor.isDistrictOfficer() || isKept(actor, people.identities(person)),
                        Reason.of("personal.refused.keep")));
    }

    /** Those of these persons, as their records stand now, whom somebody keeps. */
    Set<PersonId> kept(Actor actor, Collection<PersonId> persons) {
        if (!mayList(actor).isAllowed()) {
            return Set.of();
        }
        return actor.isDistrictOfficer() ? Set.copyOf(persons) : keepers.kept(persons, unitsOf(actor));
    }

    /** Whether somebody may register persons for a unit. */
    Verdict mayRegisterFor(Actor actor, UnitId unit) {
        return mayList(actor)
                .and(Verdict.require(
                        actor.isDistrictOfficer() || unitsOf(actor).contains(unit),
                        Reason.of("personal.refused.unit")));
    }

    /** Who may be the second person: an officer who keeps the person. */
    Verdict mayPermit(Actor actor, PersonId person) {
        return Verdict.require(
                actor.isDistrictOfficer()
                        || (actor.has(Role.STREET_OFFICER) && isKept(actor, people.identities(person))),
                Reason.of("personal.refused.permit"));
    }

    Verdict mayMerge(Actor actor) {
        return Verdict.require(actor.isDistrictOfficer(), Reason.of("personal.refused.merge"));
    }

    Verdict mayErase(Actor actor) {
        return Verdict.require(actor.isDistrictOfficer(), Reason.of("personal.refused.erase"));
    }

    Verdict mayWriteTexts(Actor actor) {
        return Verdict.require(actor.isDistrictOfficer(), Reason.of("personal.refused.texts"));
    }

    /** Nobody decides about themselves. */
    Verdict isSomebodyElse(Actor actor, PersonId person) {
        return Verdict.require(
                actor.personId() == null || !people.identities(person).contains(actor.personId()),
                Reason.of("personal.refused.oneself"));
    }

    private boolean isKept(Actor actor, Collection<PersonId> ids) {
        return keepers.isKept(ids, unitsOf(actor));
    }
}
