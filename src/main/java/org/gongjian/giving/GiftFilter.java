package org.gongjian.giving;

import org.gongjian.activities.ActivityId;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Which gifts to show; null leaves a question open. A gift whose donor is anonymous to the reader is never found by donor.
 *
 * @param year in which it was given
 */
public record GiftFilter(
        @Nullable GiftState state,
        @Nullable UnitId donor,
        @Nullable UnitId receiver,
        @Nullable ActivityId activity,
        @Nullable PlaceId shelf,
        @Nullable Integer year) {

    public static final GiftFilter ALL = new GiftFilter(null, null, null, null, null, null);

    public static GiftFilter givenBy(UnitId donor) {
        return new GiftFilter(null, donor, null, null, null, null);
    }

    public static GiftFilter givenTo(UnitId receiver) {
        return new GiftFilter(null, null, receiver, null, null, null);
    }

    public static GiftFilter at(ActivityId activity) {
        return new GiftFilter(null, null, null, activity, null, null);
    }

    public static GiftFilter on(PlaceId shelf) {
        return new GiftFilter(null, null, null, null, shelf, null);
    }

    public boolean isOpen() {
        return equals(ALL);
    }
}
