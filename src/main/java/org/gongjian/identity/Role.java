package org.gongjian.identity;

import java.util.Locale;
import org.gongjian.district.Reason;

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
        UNIT
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

    /** How it stands in the database. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
