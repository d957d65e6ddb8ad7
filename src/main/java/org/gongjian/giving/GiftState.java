package org.gongjian.giving;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far a gift has come. */
public enum GiftState {
    /** Written down by the receiver's side; the donor has not said yes yet. */
    REGISTERED,
    /** The donor said that something is wrong, and what. */
    RETURNED,
    /** The donor said that it is so. */
    CONFIRMED,
    /** The receiver took it and gave thanks; it stands on a shelf. */
    RECEIVED,
    /** Written down in error. */
    WITHDRAWN;

    /** What to call it, in the reader's language. */
    public Reason label() {
        return Reason.of("giving.state." + stored());
    }

    /** Whether everybody may see a gift in this state; what is disputed or in error is between the two units. */
    public boolean isPublic() {
        return this == REGISTERED || this == CONFIRMED || this == RECEIVED;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GiftState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
