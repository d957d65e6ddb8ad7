package org.gongjian.evaluation.standards;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;

/**
 * A figure of a unit in a span of time, read from records that exist already; formulas know it by its code. Each says in which
 * unit it is, what is counted of when, and where that comes from: {@code docs/measures.md} has them all.
 */
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
    /** Books among those gifts, in volumes: as far as they were counted and taken. */
    BOOKS_GIVEN,
    /** What it promised in agreements and plans. */
    PROMISES,
    /** Thanks that were said. */
    THANKS,
    /** Volunteers with hours that count for it, each person once. */
    ACTIVE_VOLUNTEERS,
    /** Times somebody was served at the stalls it kept, as counted there; guesses left out. */
    PEOPLE_SERVED;

    /** As formulas write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> named(String code) {
        return Stream.of(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }

    public Reason label() {
        return Reason.of("evaluation.measure." + code());
    }

    /** A figure, a whole number, with its unit, such as “3 activities”. */
    public Reason said(BigDecimal figure) {
        return Reason.of("evaluation.measure." + code() + ".said", figure.longValue());
    }

    /** What is counted, of which day, and from which records. */
    public Reason rule() {
        return Reason.of("evaluation.measure." + code() + ".rule");
    }
}
