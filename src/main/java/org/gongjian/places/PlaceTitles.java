package org.gongjian.places;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call places. */
@Component
@Transactional(readOnly = true)
class PlaceTitles implements RecordTitles {

    private final PlaceRows rows;

    PlaceTitles(PlaceRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "place";
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return rows.byIds(ids.stream().map(PlaceId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        place -> place.id().value(), place -> new Titled(place.name(), place.path())));
    }
}
