package org.gongjian.places.openings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the places of the current district are open. Everybody may read it; whoever keeps a place says it. */
@Service
@Transactional(readOnly = true)
public class OpeningTimes {

    private final WeekRows rows;
    private final Places places;
    private final AuditLog audit;

    OpeningTimes(WeekRows rows, Places places, AuditLog audit) {
        this.rows = rows;
        this.places = places;
        this.audit = audit;
    }

    /** An empty week of version 0 where nobody said anything. */
    public Week of(PlaceId place) {
        return rows.of(place).orElseGet(() -> new Week(place, List.of(), null, 0));
    }

    /** The same of several, without those of whom nobody said anything. */
    public Map<PlaceId, Week> of(Collection<PlaceId> places) {
        return places.isEmpty() ? Map.of() : rows.of(places);
    }

    /** Says when a place is open, if what is known is still at the version given. */
    @Transactional
    public void say(Actor by, Week week) {
        Place place = places.byId(week.place()).orElseThrow(Refused::missing);
        places.mayChange(by, place).orForbid();
        Week before = of(place.id());
        if (before.isSaid() && before.version() == week.version() && before.equals(week)) {
            return;
        }
        if (!rows.say(week)) {
            throw Refused.stale();
        }
        audit.write(by.author(), "opening-said", place.ref(), "opening");
    }
}
