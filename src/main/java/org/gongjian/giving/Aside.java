package org.gongjian.giving;

import org.gongjian.custody.LotId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What of a line was not taken.
 *
 * @param to whom it was passed on; null where it was declined
 * @param because why it was declined, to the two units only
 * @param lot what was passed on, in the books of custody
 */
public record Aside(
        int quantity,
        @Nullable UnitId to,
        @Nullable String because,
        @Nullable LotId lot) {

    public boolean isDeclined() {
        return to == null;
    }

    /** As everybody may read it. */
    Aside withoutReason() {
        return new Aside(quantity, to, null, lot);
    }
}
