package org.gongjian.giving;

import java.util.Map;
import org.gongjian.custody.UnitOfMeasure;

/**
 * What was given and received in a while.
 *
 * @param atLeast whether something is not counted yet
 * @param gifts how many gifts it came in
 */
public record GivenThings(Map<UnitOfMeasure, Long> quantities, boolean atLeast, long gifts) {

    public GivenThings {
        quantities = Map.copyOf(quantities);
    }

    /** Volumes, sets, pictures and pieces alike. */
    public long things() {
        return quantities.values().stream().mapToLong(Long::longValue).sum();
    }
}
