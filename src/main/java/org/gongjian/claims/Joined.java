package org.gongjian.claims;

import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;

/** A unit that claims together with the lead, or was asked to. */
public record Joined(UnitId unit, State state) {

    /** What the unit says to it. */
    public enum State {
        ASKED,
        CONFIRMED,
        DECLINED;

        public Reason label() {
            return Reason.of("claims.joined." + stored());
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
