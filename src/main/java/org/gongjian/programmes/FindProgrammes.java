package org.gongjian.programmes;

import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of programmes shows.
 *
 * @param within only what lies in this one, at any depth
 * @param starred true for only the brands graded with stars
 */
public record FindProgrammes(
        Programme.@Nullable Kind kind,
        @Nullable UnitId owner,
        @Nullable ProgrammeId within,
        @Nullable Boolean starred) {

    public static FindProgrammes all() {
        return new FindProgrammes(null, null, null, null);
    }

    /** The programmes, neither brands nor series, that lie in another, at any depth. */
    public static FindProgrammes programmesWithin(ProgrammeId brand) {
        return new FindProgrammes(Programme.Kind.PROGRAMME, null, brand, null);
    }

    /** The brands with stars that lie in another, at any depth. */
    public static FindProgrammes starredWithin(ProgrammeId brand) {
        return new FindProgrammes(Programme.Kind.BRAND, null, brand, true);
    }
}
