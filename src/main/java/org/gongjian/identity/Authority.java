package org.gongjian.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who may act for a unit, watch over one, or keep the district's office. Each refusal says who can. */
@Service
public class Authority {

    private final Units units;

    Authority(Units units) {
        this.units = units;
    }

    /** The unit's own people, street officers whose area (or one above) it lies in, district officers. */
    public Verdict mayActFor(Actor actor, UnitId unit) {
        return actor.actsFor(unit) ? Verdict.allowed() : overseer(actor, unit, "identity.refused.act");
    }

    /** Every unit somebody may act for as its own person or as the officer of its street; district officers may for all. */
    public Set<UnitId> unitsOf(Actor actor) {
        Set<AreaId> reach = actor.mandates().stream()
                .flatMap(mandate -> mandate.reach().stream())
                .collect(Collectors.toUnmodifiableSet());
        return Stream.concat(actor.units().stream(), units.in(reach).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Only the unit's own people: what nobody else may say for it, such as a confirmation or thanks. */
    public Verdict mayAnswerFor(Actor actor, UnitId unit) {
        return require(actor.isSystem() || actor.actsFor(unit), "identity.refused.answer");
    }

    /** Street officers whose area (or one above) the unit lies in, and district officers. */
    public Verdict mayOversee(Actor actor, UnitId unit) {
        return overseer(actor, unit, "identity.refused.oversee");
    }

    /** Street officers of the area or one above, and district officers; without an area district officers only. */
    public Verdict mayOversee(Actor actor, @Nullable AreaId area) {
        return require(actor.isDistrictOfficer() || actor.watches(area), "identity.refused.oversee");
    }

    /** District officers. */
    public Verdict mayKeepOffice(Actor actor) {
        return require(actor.isDistrictOfficer(), "identity.refused.office");
    }

    /** District officers in person: whoever acts for one makes nobody an officer. */
    public Verdict mayGiveMandates(Actor actor) {
        return mayKeepOffice(actor).and(require(actor.behalf() == null, "identity.refused.mandates-in-person"));
    }

    /** The unit's coordinators, street officers whose area (or one above) it lies in, and district officers. */
    public Verdict mayKeepVolunteers(Actor actor, UnitId unit) {
        boolean coordinates = actor.mandates().stream()
                .anyMatch(mandate -> mandate.role() == Role.COORDINATOR && mandate.isFor(unit));
        return coordinates ? Verdict.allowed() : overseer(actor, unit, "identity.refused.volunteers");
    }

    /** Editors and district officers. */
    public Verdict mayPublish(Actor actor) {
        return require(actor.isDistrictOfficer() || actor.has(Role.EDITOR), "identity.refused.publish");
    }

    private Verdict overseer(Actor actor, UnitId unit, String refusal) {
        boolean may = actor.isDistrictOfficer()
                || (!actor.mandates().isEmpty()
                        && actor.watches(units.require(unit).area()));
        return require(may, refusal);
    }

    private static Verdict require(boolean may, String refusal) {
        return Verdict.require(may, Reason.of(refusal));
    }
}
