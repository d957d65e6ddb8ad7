package org.gongjian.reading.holdings;

import java.util.List;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.tables.CellFault;

/**
 * What a report brought, or would bring; with a fault it brings nothing.
 *
 * @param known copies that are here already
 */
public record HoldingsBrought(List<Part> parts, int known, List<CellFault> faults) {

    /** So many copies of a category at a site. */
    public record Part(PlaceId site, CategoryId category, int copies) {}

    public HoldingsBrought {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** How many are new. */
    public int copies() {
        return parts.stream().mapToInt(Part::copies).sum();
    }
}
