package org.gongjian.reading.consignments;

import org.gongjian.listings.ListingId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * The books of one category in a consignment, in volumes.
 *
 * @param packed null before it is packed
 * @param boxes in how many boxes, null before
 * @param arrived null before it arrived
 * @param why another number arrived
 * @param note what more is to say of it
 * @param listing the need it answers
 */
public record ConsignmentLine(
        CategoryId category,
        int planned,
        @Nullable Integer packed,
        @Nullable Integer boxes,
        @Nullable Integer arrived,
        @Nullable Difference why,
        @Nullable String note,
        @Nullable ListingId listing) {

    public int inBoxes() {
        return packed == null ? 0 : packed;
    }

    public int difference() {
        return arrived == null ? 0 : arrived - inBoxes();
    }
}
