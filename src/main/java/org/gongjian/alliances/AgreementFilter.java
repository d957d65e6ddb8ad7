package org.gongjian.alliances;

import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** Which agreements to list; null where it does not matter. Without a state: all that were agreed. */
public record AgreementFilter(
        @Nullable AgreementState state,
        @Nullable UnitId unit,
        @Nullable AllianceId alliance) {

    public static final AgreementFilter NONE = new AgreementFilter(null, null, null);

    public static AgreementFilter of(AllianceId alliance) {
        return new AgreementFilter(null, null, alliance);
    }

    public static AgreementFilter of(UnitId unit) {
        return new AgreementFilter(null, unit, null);
    }
}
