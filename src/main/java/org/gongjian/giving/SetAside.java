package org.gongjian.giving;

import org.gongjian.district.Longest;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * So many of a line that the receiver does not take.
 *
 * @param line from 0
 * @param to whom they are passed on, because they suit it better; null where they are declined
 * @param because why they are declined; told to the two units
 */
public record SetAside(
        int line,
        int quantity,
        @Nullable UnitId to,
        @Longest(SetAside.BECAUSE) @Nullable String because) {

    /** The longest reason, in characters. */
    public static final int BECAUSE = 300;

    public boolean isDeclined() {
        return to == null;
    }
}
