package org.gongjian.custody;

import java.util.List;

/**
 * What adding up every entry of a district found.
 *
 * @param movements how many were added up
 * @param unbalanced movements in which something came from nowhere or went nowhere
 * @param astray lots whose stock is not what the entries say, or is less than nothing
 */
public record Sums(long movements, List<MovementId> unbalanced, List<LotId> astray) {

    public Sums {
        unbalanced = List.copyOf(unbalanced);
        astray = List.copyOf(astray);
    }

    public boolean hold() {
        return unbalanced.isEmpty() && astray.isEmpty();
    }
}
