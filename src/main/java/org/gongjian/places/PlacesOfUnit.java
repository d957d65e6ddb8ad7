package org.gongjian.places;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On a unit's page: the places it keeps. */
@Component
@Transactional(readOnly = true)
class PlacesOfUnit implements RelatedRecords {

    private final PlaceRows rows;

    PlacesOfUnit(PlaceRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals("unit")) {
            return List.of();
        }
        List<Related> kept = rows.keptBy(new UnitId(record.id())).stream()
                .map(place -> new Related(
                        place.ref(), place.path(), place.name(), place.kind().label()))
                .toList();
        return List.of(new Group("places.of-unit", 70, kept));
    }
}
