package org.gongjian.organizations;

import java.util.List;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Some of the units that were asked for.
 *
 * @param count of all of them
 * @param next after which the next page begins, null on the last
 */
public record OrganizationPage(
        List<Organization> organizations,
        long count,
        @Nullable UnitId next) {

    public OrganizationPage {
        organizations = List.copyOf(organizations);
    }
}
