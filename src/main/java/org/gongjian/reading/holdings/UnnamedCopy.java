package org.gongjian.reading.holdings;

import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;

/**
 * A copy that should stand at a site, and that the latest report of that site does not name.
 *
 * @param report that does not name it
 */
public record UnnamedCopy(String barcode, PlaceId site, CategoryId category, HoldingsId report) {}
