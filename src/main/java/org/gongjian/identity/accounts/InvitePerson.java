package org.gongjian.identity.accounts;

import org.gongjian.district.AreaId;
import org.gongjian.identity.GrantMandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Invite a person of the current district to a role. */
public record InvitePerson(
        InvitationId id,
        PersonId person,
        Role role,
        @Nullable AreaId area,
        @Nullable UnitId unit) {

    public InvitePerson {
        role.placedAt(area, unit);
    }

    /** The mandate the invitation becomes; it has the invitation's id. */
    GrantMandate mandate() {
        return new GrantMandate(new MandateId(id.value()), person, role, area, unit);
    }
}
