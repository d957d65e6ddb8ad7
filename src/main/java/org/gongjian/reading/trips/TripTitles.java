package org.gongjian.reading.trips;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.frame.RecordTitles;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call trips: by the stop. */
@Component
@Transactional(readOnly = true)
public class TripTitles implements RecordTitles {

    static final Localized UNNAMED = Localized.of("流动图书车", "The mobile library");

    private final TripRows rows;
    private final Places places;

    TripTitles(TripRows rows, Places places) {
        this.rows = rows;
        this.places = places;
    }

    @Override
    public String kind() {
        return TripId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        List<Trip> trips = rows.byIds(ids);
        Map<PlaceId, Localized> stops =
                places.names(trips.stream().map(Trip::stop).distinct().toList());
        Map<UUID, Titled> titles = new HashMap<>();
        trips.forEach(trip -> titles.put(
                trip.id().value(), new Titled(title(stops.getOrDefault(trip.stop(), UNNAMED)), trip.path())));
        return titles;
    }

    /** Such as “Mobile library at the station”, in the languages the stop has a name in. */
    public static Localized title(Localized stop) {
        return new Localized(
                stop.zh() == null ? null : stop.zh() + "流动图书服务",
                stop.en() == null ? null : "Mobile library at " + stop.en());
    }
}
