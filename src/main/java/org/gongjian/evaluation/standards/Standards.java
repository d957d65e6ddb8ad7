package org.gongjian.evaluation.standards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads standards and their editions. */
@Service
@Transactional(readOnly = true)
public class Standards {

    private static final int KEPT = 200;

    private final StandardRows rows;
    private final IndicatorRows indicators;
    /** Published editions never change. */
    private final Map<Place, IndicatorTree> published = new ConcurrentHashMap<>();

    Standards(StandardRows rows, IndicatorRows indicators) {
        this.rows = rows;
        this.indicators = indicators;
    }

    private record Place(DistrictId district, EditionId edition) {}

    /** The indicators of an edition, published or not. */
    public Optional<IndicatorTree> tree(EditionId edition) {
        Place place = new Place(CurrentDistrict.id().orElseThrow(Refused::missing), edition);
        IndicatorTree known = published.get(place);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Edition> found = rows.edition(edition);
        Optional<IndicatorTree> tree = found.map(one -> new IndicatorTree(one.id(), indicators.of(one.id())));
        if (found.isPresent() && !found.get().isDraft()) {
            if (published.size() >= KEPT) {
                published.clear();
            }
            published.put(place, tree.orElseThrow());
        }
        return tree;
    }

    /** The tree of an edition that is there. */
    public IndicatorTree requireTree(EditionId edition) {
        return tree(edition).orElseThrow(Refused::missing);
    }

    /** The edition that rounds opened now are measured with. */
    public Optional<EditionId> published(StandardId standard) {
        return byId(standard).flatMap(Standard::inForce).map(Edition::id);
    }

    public Optional<Standard> byId(StandardId standard) {
        return byIds(List.of(standard)).stream().findFirst();
    }

    public List<Standard> byIds(Collection<StandardId> standards) {
        return rows.byIds(standards);
    }

    /** Latest first. */
    public List<Standard> all() {
        return rows.all();
    }

    public Optional<Edition> edition(EditionId edition) {
        return rows.edition(edition);
    }

    /** An indicator of any edition. */
    public Optional<Indicator> indicator(IndicatorId indicator) {
        return indicators.byId(indicator);
    }
}
