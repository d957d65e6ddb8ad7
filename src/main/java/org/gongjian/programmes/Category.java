package org.gongjian.programmes;

import java.util.Locale;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A category of things and services, in a tree such as books, local records, yearbooks.
 *
 * @param thing what everything in it is; the same as in the parent
 * @param term what others call it; null where nobody said
 * @param code of one that comes with the product; null for the district's own
 */
public record Category(
        CategoryId id,
        @Nullable CategoryId parent,
        Thing thing,
        @Nullable String code,
        Localized name,
        @Nullable TaxonomyTerm term,
        int version) {

    /** The message {@code programmes.thing.THING} names it. */
    public enum Thing {
        BOOK,
        PICTURE,
        WORK_OF_ART,
        GOODS,
        SERVICE,
        SPACE,
        SKILL,
        VEHICLE,
        /** Small building works. */
        WORKS,
        AID;

        /** Whether it can be handed over, put on a shelf and given. */
        public boolean isTangible() {
            return this == BOOK || this == PICTURE || this == WORK_OF_ART || this == GOODS;
        }

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
