package org.gongjian.activities.stalls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody was served (人次), by how it was counted. The three figures are of the same people seen in different ways
 * and never added up.
 *
 * @param tapped by the stall's own people, one press for each, corrections taken in; null where nobody counted so
 * @param scanned by visitors who scanned the stall's sign, once for each browser; null where nobody did
 * @param estimated a guess; null where nobody guessed
 */
public record Served(
        @Nullable Integer tapped,
        @Nullable Integer scanned,
        @Nullable Integer estimated) {

    public static final Served NOTHING = new Served(null, null, null);

    public boolean isKnown() {
        return tapped != null || scanned != null || estimated != null;
    }

    /** As the stalls' own people counted, else as visitors scanned; 0 where nobody did. A guess is no count. */
    public int counted() {
        Integer counted = tapped == null ? scanned : tapped;
        return counted == null ? 0 : counted;
    }

    /** Of several stalls: each way of counting for itself. */
    public static Served sum(Collection<Served> several) {
        Served sum = NOTHING;
        for (Served one : several) {
            sum = new Served(
                    plus(sum.tapped, one.tapped), plus(sum.scanned, one.scanned), plus(sum.estimated, one.estimated));
        }
        return sum;
    }

    /** A line for each way of counting, an estimate marked as one. */
    public List<Reason> words() {
        List<Reason> words = new ArrayList<>();
        if (tapped != null) {
            words.add(Reason.of("activities.served.tapped", tapped));
        }
        if (scanned != null) {
            words.add(Reason.of("activities.served.scanned", scanned));
        }
        if (estimated != null) {
            words.add(Reason.of("activities.served.estimated", estimated));
        }
        return words;
    }

    private static @Nullable Integer plus(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }
}
