package org.gongjian.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param value the median of the rounds, in {@code unit}
 * @param floor what the bare thing took in the same run, in {@code unit}; none for a figure that is absolute
 * @param ratio {@code value / floor}
 * @param target what must be reached, of the ratio where there is one and of the value where there is none
 * @param moonshot what would be excellent, likewise
 */
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double floor,
        @Nullable Double ratio,
        @Nullable Double target,
        @Nullable Double moonshot) {

    public static Figure beside(double floor, String name, double value, String unit, double target, double moonshot) {
        return new Figure(name, value, unit, floor, value / floor, target, moonshot);
    }

    /** Measured for comparison only. */
    public static Figure beside(double floor, String name, double value, String unit) {
        return new Figure(name, value, unit, floor, value / floor, null, null);
    }

    public static Figure alone(String name, double value, String unit, double target, double moonshot) {
        return new Figure(name, value, unit, null, null, target, moonshot);
    }
}
