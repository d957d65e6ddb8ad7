package org.gongjian.identity.accounts;

import org.gongjian.district.AreaId;
import org.gongjian.identity.GrantMandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Invite a person of the current district to a role.
 *
 * @param succeeds the mandate that ends as this one begins, null for an invitation that hands nothing over
 */
public record InvitePerson(
        InvitationId id,
        PersonId person,
        Role role,
        @Nullable AreaId area,
        @Nullable UnitId unit,
        @Nullable MandateId succeeds) {

    public InvitePerson {
        role.placedAt(area, unit);
    }

    public InvitePerson(InvitationId id, PersonId person, Role role, @Nullable AreaId area, @Nullable UnitId unit) {
        this(id, person, role, area, unit, null);
    }

    /** The mandate the invitation becomes; it has the invitation's id. */
    GrantMandate mandate() {
        return new GrantMandate(new MandateId(id.value()), person, role, area, unit);
    }
}
