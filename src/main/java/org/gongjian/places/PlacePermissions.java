package org.gongjian.places;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Officers keep the places of their areas, people of a unit those it looks after, coordinators those in their community's
 * area and those of partners that belong to no one area.
 */
@Component
class PlacePermissions {

    private final Authority authority;
    private final Units units;
    private final Areas areas;

    PlacePermissions(Authority authority, Units units, Areas areas) {
        this.authority = authority;
        this.units = units;
        this.areas = areas;
    }

    /** Whether somebody may add a place anywhere at all: who sees the button. */
    Verdict mayAddSomewhere(Actor actor) {
        return require(actor.isDistrictOfficer()
                || actor.has(Role.STREET_OFFICER)
                || !actor.units().isEmpty());
    }

    Verdict mayKeep(Actor actor, @Nullable AreaId area, @Nullable UnitId keptBy) {
        if (authority.mayOversee(actor, area).isAllowed()
                || (keptBy != null && authority.mayActFor(actor, keptBy).isAllowed())) {
            return Verdict.allowed();
        }
        Set<AreaId> own = areasOfCommunities(actor);
        return require(!own.isEmpty() && (isOf(own, area) || (keptBy != null && isPartner(own, area, keptBy))));
    }

    private boolean isPartner(Set<AreaId> own, @Nullable AreaId area, UnitId keptBy) {
        AreaId lies = units.require(keptBy).area();
        return area == null && (lies == null || own.contains(lies));
    }

    private static boolean isOf(Set<AreaId> own, @Nullable AreaId area) {
        return area != null && own.contains(area);
    }

    private Set<AreaId> areasOfCommunities(Actor actor) {
        return actor.mandates().stream()
                .filter(mandate -> mandate.role() == Role.COORDINATOR)
                .flatMap(this::areaOf)
                .flatMap(area -> areas.withAllBelow(area).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<AreaId> areaOf(Mandate mandate) {
        return mandate.unit() == null ? Stream.empty() : units.byId(mandate.unit()).map(Units.Placed::area).stream();
    }

    private static Verdict require(boolean may) {
        return Verdict.require(may, Reason.of("places.refused.keep"));
    }
}
