package org.gongjian.claims;

import java.util.Locale;
import org.gongjian.district.Reason;

/** On which legal basis money comes: a community may not raise any from the public (Charity Law 2024). */
public enum LegalBasis {
    FISCAL,
    WELFARE_LOTTERY,
    /** A unit promises its own money for this. */
    DIRECTED_PLEDGE,
    /** With a charity that is qualified to raise money, which filed the appeal. */
    CHARITY_CO_OPERATION;

    public Reason label() {
        return Reason.of("claims.basis." + code());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LegalBasis ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
