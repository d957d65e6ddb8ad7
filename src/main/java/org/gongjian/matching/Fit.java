package org.gongjian.matching;

import java.util.List;
import org.gongjian.district.Reason;

/**
 * How well a resource serves a need: points from 0 to {@value #MOST}, and what they are for.
 *
 * @param because one for each part that speaks for it, weightiest first; never empty
 */
public record Fit(int points, List<Reason> because) {

    public static final int MOST = 100;

    public Fit {
        because = List.copyOf(because);
        if (points < 0 || points > MOST || because.isEmpty()) {
            throw new IllegalArgumentException("points from 0 to " + MOST + " and a reason, not " + points);
        }
    }

    /** In one sentence. */
    public Reason sentence() {
        return Reason.of("matching.because." + because.size(), because.toArray());
    }
}
