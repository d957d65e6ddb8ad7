package org.gongjian.evaluation.standards;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure of a unit in a span of time, read from records that exist already; formulas know it by its code. */
public enum Measure {
    /** Activities it held, in any role. */
    ACTIVITIES,
    /** Attendances counted or estimated at those activities. */
    ATTENDANCES,
    /** Cases it took on. */
    CLAIMS,
    /** Cases it brought to their close. */
    SERVICES,
    /** Gifts of its that were received, anonymous ones left out. */
    GIFTS,
    /** What it promised in agreements and plans. */
    PROMISES,
    /** Thanks that were said. */
    THANKS;

    /** As formulas write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> named(String code) {
        return Stream.of(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }
}
