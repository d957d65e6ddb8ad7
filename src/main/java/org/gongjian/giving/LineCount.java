package org.gongjian.giving;

import org.gongjian.custody.Lot;

/**
 * Somebody counted a line.
 *
 * @param line from 0
 * @param quantity 1 to a million
 */
public record LineCount(int line, int quantity) {

    public LineCount {
        if (quantity < 1 || quantity > Lot.MOST) {
            throw new IllegalArgumentException("a quantity is 1 to " + Lot.MOST + ", not " + quantity);
        }
    }
}
