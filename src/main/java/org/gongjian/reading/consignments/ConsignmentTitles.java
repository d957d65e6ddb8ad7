package org.gongjian.reading.consignments;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.frame.RecordTitles;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call consignments: by the site that gets the books. */
@Component
@Transactional(readOnly = true)
public class ConsignmentTitles implements RecordTitles {

    private final ConsignmentRows rows;
    private final Places places;

    ConsignmentTitles(ConsignmentRows rows, Places places) {
        this.rows = rows;
        this.places = places;
    }

    @Override
    public String kind() {
        return ConsignmentId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        List<Consignment> found = rows.byIds(ids);
        Map<PlaceId, Localized> names =
                places.names(found.stream().map(Consignment::to).collect(Collectors.toSet()));
        Map<UUID, Titled> titles = new HashMap<>();
        for (Consignment one : found) {
            Localized to = names.get(one.to());
            if (to != null) {
                titles.put(one.id().value(), new Titled(title(to), one.path()));
            }
        }
        return titles;
    }

    /** Such as “Books for the reading room”, in the languages the site has a name in. */
    public static Localized title(Localized to) {
        return new Localized(
                to.zh() == null ? null : to.zh() + "图书配送", to.en() == null ? null : "Books for " + to.en());
    }
}
