package org.gongjian.evaluation.marks.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;

/** What to call entrants. */
public final class UnitNames {

    private UnitNames() {}

    public static Map<UnitId, Localized> of(Organizations organizations, Stream<Entrant> entrants) {
        Set<UnitId> units = entrants.map(Entrant::unit).collect(Collectors.toUnmodifiableSet());
        return units.isEmpty() ? Map.of() : organizations.names(units);
    }
}
