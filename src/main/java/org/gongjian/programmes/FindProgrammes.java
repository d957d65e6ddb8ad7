package org.gongjian.programmes;

import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** What a list of programmes shows. */
public record FindProgrammes(
        Programme.@Nullable Kind kind, @Nullable UnitId owner) {

    public static FindProgrammes all() {
        return new FindProgrammes(null, null);
    }
}
