package org.gongjian.programmes;

import java.util.Locale;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A category of things, in a tree such as books, local records, yearbooks.
 *
 * @param thing what everything in it is; the same as in the parent
 * @param code of one that comes with the product; null for the district's own
 */
public record Category(
        CategoryId id,
        @Nullable CategoryId parent,
        Thing thing,
        @Nullable String code,
        Localized name,
        int version) {

    /** The message {@code programmes.thing.THING} names it. */
    public enum Thing {
        BOOK,
        PICTURE,
        WORK_OF_ART,
        GOODS;

        public Reason label() {
            return Reason.of(
                    "programmes.thing." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Thing ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
