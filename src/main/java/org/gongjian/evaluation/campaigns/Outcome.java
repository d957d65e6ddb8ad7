package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How far an entrant comes, and why.
 *
 * @param rank among all of the campaign; null where it has none
 * @param level at which it was decided, counted from 0; null where it came to none
 * @param place at that level, in its area; among how many there
 */
public record Outcome(
        EntryId entry,
        @Nullable Integer rank,
        BigDecimal percent,
        Cause cause,
        @Nullable Integer level,
        @Nullable Integer place,
        @Nullable Integer among) {

    /** Why it passes or not. */
    public enum Cause {
        PASSED,
        LEFT_OUT,
        /** The same score as the last that passes, and fewer points on the spot. */
        TIE_ON_SITE,
        /** The same again, and fewer measured points. */
        TIE_MEASURED,
        /** All the same, and declared later. */
        TIE_DECLARED,
        VETO,
        WITHDRAWN,
        TURNED_DOWN;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Cause ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    public boolean passes() {
        return cause == Cause.PASSED;
    }

    /** In one sentence. */
    public Reason because(List<Level> levels) {
        String code = "evaluation.campaigns.outcome." + cause.stored().replace('_', '-');
        if (level == null || level >= levels.size()) {
            return Reason.of(code);
        }
        Level at = levels.get(level);
        return Reason.of(
                code,
                at.name(),
                Objects.requireNonNullElse(place, 0),
                Objects.requireNonNullElse(among, 0),
                at.quota());
    }
}
