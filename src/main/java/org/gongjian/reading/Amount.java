package org.gongjian.reading;

import org.gongjian.custody.UnitOfMeasure;

/**
 * How many there are in one unit of measure.
 *
 * @param atLeast whether some are not counted yet
 */
public record Amount(UnitOfMeasure unit, long quantity, boolean atLeast) {

    /** The message that says it; its argument is the quantity. */
    public String label() {
        return "reading." + (quantity == 0 ? "uncounted." : atLeast ? "at-least." : "exactly.") + unit.name();
    }

    Amount and(Amount other) {
        return new Amount(unit, quantity + other.quantity, atLeast || other.atLeast);
    }
}
