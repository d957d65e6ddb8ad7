package org.gongjian.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the law makes of somebody's age: under 14 all their data is sensitive and their guardians agree for them (Personal
 * Information Protection Law, articles 28 and 31), under 18 they are minors. The message {@code people.age.AGE} names it.
 */
public enum Age {
    UNKNOWN,
    CHILD,
    YOUTH,
    ADULT;

    /** The first birthday on which a youth agrees in their own name. */
    public static final int YOUTH_FROM = 14;

    public static final int ADULT_FROM = 18;

    /** On a day of the district. */
    public static Age of(@Nullable LocalDate birthDate, LocalDate day) {
        if (birthDate == null) {
            return UNKNOWN;
        }
        int years = Period.between(birthDate, day).getYears();
        return years < YOUTH_FROM ? CHILD : years < ADULT_FROM ? YOUTH : ADULT;
    }

    public boolean isMinor() {
        return this == CHILD || this == YOUTH;
    }

    public Reason label() {
        return Reason.of("people.age." + name().toLowerCase(Locale.ROOT));
    }
}
