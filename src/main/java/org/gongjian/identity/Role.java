package org.gongjian.identity;

import java.util.Locale;
import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/** What a mandate makes of a person. The message {@code identity.role.ROLE} names it. */
public enum Role {
    /** Runs the district's pages: everything in it. */
    DISTRICT_OFFICER(Place.NONE),
    /** An area and all below it. */
    STREET_OFFICER(Place.AREA),
    /** A community's unit. */
    COORDINATOR(Place.UNIT),
    /** A partner unit. */
    UNIT_CONTACT(Place.UNIT),
    /** A person who serves, or who simply lives here. */
    VOLUNTEER(Place.NONE),
    /** Looks at venues and scores them. */
    ASSESSOR(Place.NONE),
    /** Reviews and publishes bulletins. */
    EDITOR(Place.NONE);

    /** What a mandate of the role names beside the person. */
    public enum Place {
        NONE,
        AREA,
        UNIT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Place place;

    Role(Place place) {
        this.place = place;
    }

    public Place place() {
        return place;
    }

    /** What to call it, in the reader's language. */
    public Reason label() {
        return Reason.of("identity.role." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Refuses a mandate that names too little or too much: the fields are {@code area} and {@code unit}. */
    public void placedAt(@Nullable AreaId area, @Nullable UnitId unit) {
        Verdict.require((place == Place.AREA) == (area != null), Reason.of("identity.mandate.area." + place.code()))
                .orRefuse("area");
        Verdict.require((place == Place.UNIT) == (unit != null), Reason.of("identity.mandate.unit." + place.code()))
                .orRefuse("unit");
    }

    /** Whether somebody else may act under it or take it over: not what a volunteer or an assessor does in person. */
    public boolean canBePassedOn() {
        return this != VOLUNTEER && this != ASSESSOR;
    }

    /** How it stands in the database. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
