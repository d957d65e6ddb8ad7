package org.gongjian.places.layouts;

import java.util.HashSet;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * A saying that names the places of an area by kind, such as “one estate, one hospital, one factory” (空间布局). It says which
 * kinds, in which order; how many there are is counted whenever somebody looks.
 *
 * @param area whose places are counted, with all below it; null for the whole district
 * @param otherName how somebody else says it, such as a report
 * @param kinds 1 to 20, each once, in the order of the saying
 * @param version rises with every change
 */
public record Layout(
        LayoutId id,
        @Nullable AreaId area,
        Localized name,
        @Nullable Localized otherName,
        List<Place.Kind> kinds,
        int version) {

    private static final int MOST = 20;

    public Layout {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw Refused.invalid("kinds", Reason.of("frame.fault.choose"));
        }
        if (kinds.size() > MOST || new HashSet<>(kinds).size() != kinds.size()) {
            throw Refused.invalid("kinds", Reason.of("places.layout.kinds.twice"));
        }
    }

    public RecordRef ref() {
        return id.ref();
    }

    /** Below the district: the map of its area, under the saying. */
    public String path() {
        return area == null ? "places?view=map" : "places?view=map&area=" + area.value();
    }
}
