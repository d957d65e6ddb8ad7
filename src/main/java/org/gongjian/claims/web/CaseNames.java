package org.gongjian.claims.web;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.claims.register.Case;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;

/** What the units of cases are called. */
final class CaseNames {

    private CaseNames() {}

    static Map<UnitId, Localized> shortNames(Organizations organizations, Collection<Case> cases) {
        return organizations.shortNames(
                cases.stream().flatMap(about -> about.units().stream()).collect(Collectors.toSet()));
    }
}
