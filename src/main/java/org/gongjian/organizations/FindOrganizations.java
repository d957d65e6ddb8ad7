package org.gongjian.organizations;

import org.gongjian.district.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of units shows.
 *
 * @param area this area and all below it
 * @param words part of a name, in either language, or of the code
 */
public record FindOrganizations(
        Organization.@Nullable Kind kind,
        @Nullable AreaId area,
        @Nullable String words) {

    public static FindOrganizations all() {
        return new FindOrganizations(null, null, null);
    }
}
