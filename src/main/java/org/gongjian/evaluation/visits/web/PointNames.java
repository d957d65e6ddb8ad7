package org.gongjian.evaluation.visits.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.visits.SitePoint;
import org.gongjian.evaluation.visits.SitePointId;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.stereotype.Component;

/** What to call points: the place, or the entrant that is visited itself; and whose they are. */
@Component
class PointNames {

    private final Places places;
    private final Organizations organizations;
    private final MeasuredRounds rounds;

    PointNames(Places places, Organizations organizations, MeasuredRounds rounds) {
        this.places = places;
        this.organizations = organizations;
        this.rounds = rounds;
    }

    /** A point's name and its entrant's. */
    public record Named(Localized point, Localized entrant) {}

    Map<SitePointId, Named> of(Collection<SitePoint> points) {
        Map<EntryId, UnitId> units = points.stream()
                .map(SitePoint::entry)
                .distinct()
                .map(rounds::requireEntrant)
                .collect(Collectors.toUnmodifiableMap(Entrant::entry, Entrant::unit));
        Map<UnitId, Localized> unitNames = organizations.names(units.values());
        Map<PlaceId, Localized> placeNames = places.names(points.stream()
                .flatMap(point -> Optional.ofNullable(point.place()).stream())
                .collect(Collectors.toSet()));
        Map<SitePointId, Named> named = new HashMap<>();
        for (SitePoint point : points) {
            UnitId unit = units.get(point.entry());
            Localized entrant = unit == null ? null : unitNames.get(unit);
            Localized place = point.place() == null ? null : placeNames.get(point.place());
            if (entrant != null) {
                named.put(point.id(), new Named(place == null ? entrant : place, entrant));
            }
        }
        return named;
    }
}
