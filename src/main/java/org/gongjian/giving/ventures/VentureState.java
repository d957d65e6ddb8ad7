package org.gongjian.giving.ventures;

import java.util.Locale;
import java.util.Set;
import org.gongjian.district.Reason;

/** How far a venture has come. */
public enum VentureState {
    SUBMITTED,
    /** It meets what the call asks for, and is scored. */
    ADMITTED,
    TURNED_DOWN,
    /** To be awarded, once the publicity period is over. */
    PROPOSED,
    LEFT_OUT,
    AWARDED,
    /** The contract is signed, and tranches may be paid. */
    CONTRACTED,
    COMPLETED,
    /** It failed; what it could not account for came back. */
    STOPPED,
    WITHDRAWN;

    private static final Set<VentureState> PUBLIC = Set.of(PROPOSED, AWARDED, CONTRACTED, COMPLETED, STOPPED);

    public Reason label() {
        return Reason.of("giving.ventures.state." + stored().replace('_', '-'));
    }

    /** Whether everybody may see it; who was not chosen is between the unit and the organizer. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VentureState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
