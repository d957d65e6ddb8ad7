package org.gongjian.identity;

import org.gongjian.district.AreaId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Give somebody who has an account a mandate. */
public record GrantMandate(
        MandateId id,
        PersonId person,
        Role role,
        @Nullable AreaId area,
        @Nullable UnitId unit) {

    public GrantMandate {
        role.placedAt(area, unit);
    }
}
