package org.gongjian.reading.holdings;

import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;

/**
 * One copy and where it belongs here.
 *
 * @param row of the report, from 1
 * @param column what the report calls its branch, for faults
 */
public record PlacedCopy(int row, String column, String barcode, PlaceId site, CategoryId category, CopyState state) {}
