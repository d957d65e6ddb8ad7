package org.gongjian.organizations;

import java.util.List;
import java.util.Objects;
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
 * Officers register and change the units of their areas; communities are theirs alone to make. A coordinator registers the
 * partners of its community, so that a unit is entered once by whoever meets it first, and may mend what it entered.
 */
@Component
class OrganizationPermissions {

    private final Authority authority;
    private final Units units;
    private final Areas areas;

    OrganizationPermissions(Authority authority, Units units, Areas areas) {
        this.authority = authority;
        this.units = units;
        this.areas = areas;
    }

    /** Whether somebody may register any unit at all: who sees the button. */
    Verdict mayRegisterSome(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer() || actor.has(Role.STREET_OFFICER) || actor.has(Role.COORDINATOR),
                Reason.of("organizations.refused.register"));
    }

    Verdict mayRegister(Actor actor, Organization organization) {
        if (authority.mayOversee(actor, organization.area()).isAllowed()) {
            return Verdict.allowed();
        }
        if (organization.isCommunity()) {
            return Verdict.refused(Reason.of("organizations.refused.community"));
        }
        return Verdict.require(
                coordinates(actor, organization.area()) || mayPlaceForUnits(actor, organization),
                Reason.of("organizations.refused.register"));
    }

    /** The unit's own people, those of the unit it is part of, of the community that entered it, and officers. */
    Verdict mayChange(Actor actor, Organization organization) {
        return isFor(actor, organization.parent()) || isFor(actor, organization.enteredBy())
                ? Verdict.allowed()
                : authority.mayActFor(actor, organization.id());
    }

    /** What a change makes of a unit: turning it into a community or moving it takes whoever may register it there. */
    Verdict mayMake(Actor actor, Organization before, Organization after) {
        boolean moves = !Objects.equals(before.area(), after.area())
                || !Objects.equals(before.parent(), after.parent())
                || before.isCommunity() != after.isCommunity();
        if (!moves) {
            return Verdict.allowed();
        }
        return before.isCommunity()
                        && !authority.mayOversee(actor, before.area()).isAllowed()
                ? Verdict.refused(Reason.of("organizations.refused.community"))
                : mayRegister(actor, after);
    }

    /** Those who may change the unit, and coordinators for the partners of their communities. */
    Verdict mayKeepPosts(Actor actor, Organization organization) {
        return !organization.isCommunity() && coordinates(actor, organization.area())
                ? Verdict.allowed()
                : mayChange(actor, organization);
    }

    /** The community in whose name a coordinator registers something; null where it is not one who does. */
    @Nullable
    UnitId communityOf(Actor actor) {
        List<UnitId> communities = communities(actor);
        return communities.size() == 1 ? communities.getFirst() : null;
    }

    /** A coordinator's partners lie in the community's area, or belong to the whole district. */
    private boolean coordinates(Actor actor, @Nullable AreaId area) {
        List<UnitId> communities = communities(actor);
        return !communities.isEmpty() && (area == null || communities.stream().anyMatch(unit -> reaches(unit, area)));
    }

    private boolean mayPlaceForUnits(Actor actor, Organization organization) {
        return actor.has(Role.COORDINATOR) && isFor(actor, organization.parent());
    }

    private boolean reaches(UnitId community, AreaId area) {
        return units.byId(community)
                .map(Units.Placed::area)
                .map(lies -> areas.withAllBelow(lies).contains(area))
                .orElse(false);
    }

    private static List<UnitId> communities(Actor actor) {
        return actor.mandates().stream()
                .filter(mandate -> mandate.role() == Role.COORDINATOR)
                .map(Mandate::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean isFor(Actor actor, @Nullable UnitId unit) {
        return unit != null && actor.actsFor(unit);
    }
}
