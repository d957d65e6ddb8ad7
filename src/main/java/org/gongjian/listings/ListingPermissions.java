package org.gongjian.listings;

import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Component;

/**
 * A unit's own people and the officers above it keep what it lists. A community's coordinators verify: what their own
 * community asks for, and what partners offer or ask; so do the officers above the unit.
 */
@Component
class ListingPermissions {

    private final Authority authority;
    private final Organizations organizations;

    ListingPermissions(Authority authority, Organizations organizations) {
        this.authority = authority;
        this.organizations = organizations;
    }

    Verdict mayKeep(Actor actor, UnitId owner) {
        return authority.mayActFor(actor, owner);
    }

    /** Whether there is any unit the person could list something for: who sees the button. */
    Verdict mayKeepSome(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer()
                        || actor.has(Role.STREET_OFFICER)
                        || !actor.units().isEmpty(),
                Reason.of("listings.refused.keep"));
    }

    Verdict mayVerify(Actor actor, UnitId owner) {
        if (authority.mayOversee(actor, owner).isAllowed()) {
            return Verdict.allowed();
        }
        boolean own = actor.mandates().stream()
                .anyMatch(mandate -> mandate.role() == Role.COORDINATOR && owner.equals(mandate.unit()));
        return Verdict.require(
                own || (actor.has(Role.COORDINATOR) && isPartner(owner)), Reason.of("listings.refused.verify"));
    }

    /** What is public, everybody; what is not, those who keep or verify it. */
    Verdict mayRead(Actor actor, Listing listing) {
        return listing.isPublic() || mayKeep(actor, listing.owner()).isAllowed()
                ? Verdict.allowed()
                : mayVerify(actor, listing.owner());
    }

    /**
     * Whose listings that are not public somebody may read.
     *
     * @param all everybody's
     * @param partners those of every unit that is not a community
     * @param units theirs
     */
    record Read(boolean all, boolean partners, Set<UnitId> units) {

        static final Read NOTHING = new Read(false, false, Set.of());
    }

    Read reads(Actor actor) {
        return actor.isDistrictOfficer()
                ? new Read(true, true, Set.of())
                : new Read(false, actor.has(Role.COORDINATOR), authority.unitsOf(actor));
    }

    private boolean isPartner(UnitId unit) {
        return organizations.byId(unit).filter(one -> !one.isCommunity()).isPresent();
    }
}
