package org.gongjian.places;

import java.util.Locale;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A site of any kind.
 *
 * @param otherName what somebody else calls it, such as a report
 * @param keptBy the unit that looks after it
 * @param version rises with every change
 */
public record Place(
        PlaceId id,
        Kind kind,
        Localized name,
        @Nullable Localized otherName,
        @Nullable AreaId area,
        @Nullable UnitId keptBy,
        @Nullable Localized address,
        @Nullable Coordinates coordinates,
        int version) {

    /** The message {@code places.kind.KIND} names it, {@code places.symbol.KIND} stands for it on the map. */
    public enum Kind {
        COMMUNITY,
        READING_ROOM,
        HALL,
        SCHOOL,
        CULTURAL_VENUE,
        HOSPITAL,
        FACTORY,
        BUSINESS_CENTRE,
        BUSINESS_PARK,
        OFFICE_BUILDING,
        RESIDENTIAL_ESTATE,
        OTHER;

        public Reason label() {
            return Reason.of("places.kind." + word());
        }

        /** One or two letters that stand for it on the map. */
        public Reason symbol() {
            return Reason.of("places.symbol." + word());
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** How it stands in the database and in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RecordRef ref() {
        return id.ref();
    }

    /** Below the district. */
    public String path() {
        return "places/" + id.value();
    }
}
