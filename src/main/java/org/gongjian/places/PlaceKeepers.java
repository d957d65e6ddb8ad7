package org.gongjian.places;

import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who keeps what is said of all the places of an area: its officers and the coordinators of its communities. */
@Component
public class PlaceKeepers {

    private final PlacePermissions permissions;

    PlaceKeepers(PlacePermissions permissions) {
        this.permissions = permissions;
    }

    public Verdict mayKeepSome(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer() || actor.has(Role.STREET_OFFICER) || actor.has(Role.COORDINATOR),
                Reason.of("places.refused.layout"));
    }

    public Verdict mayKeep(Actor actor, @Nullable AreaId area) {
        return Verdict.require(permissions.mayKeep(actor, area, null).isAllowed(), Reason.of("places.refused.layout"));
    }
}
