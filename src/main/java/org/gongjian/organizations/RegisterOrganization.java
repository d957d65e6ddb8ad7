package org.gongjian.organizations;

import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit to register; the meaning of each field is that of {@link Organization}.
 *
 * @param id made when the form was opened: registering it twice registers one unit
 */
public record RegisterOrganization(
        UnitId id,
        Organization.Kind kind,
        Localized name,
        @Nullable Localized shortName,
        @Nullable Localized otherName,
        @Nullable Uscc code,
        @Nullable AreaId area,
        @Nullable UnitId parent) {

    Organization organization(@Nullable UnitId enteredBy) {
        return new Organization(id, kind, name, shortName, otherName, code, area, parent, enteredBy, 0);
    }
}
