package org.gongjian.volunteers;

import java.util.Optional;

/**
 * The number of a volunteer: the year they first registered and their place in it, eleven digits in all, such as 20260000042.
 * It is given once in a district, and stays.
 *
 * @param value as it is written
 */
public record VolunteerNumber(long value) {

    private static final long A_YEAR = 10_000_000;

    public VolunteerNumber {
        if (value / A_YEAR < 2000 || value / A_YEAR > 9999 || value % A_YEAR == 0) {
            throw new IllegalArgumentException(value + " is no volunteer's number, maybe the year is missing");
        }
    }

    static VolunteerNumber of(int year, long count) {
        if (count < 1 || count >= A_YEAR) {
            throw new IllegalArgumentException("a year numbers 1 to 9,999,999 volunteers, not " + count);
        }
        return new VolunteerNumber(year * A_YEAR + count);
    }

    /** What was typed, where it is such a number; blanks do not matter. */
    public static Optional<VolunteerNumber> typed(String text) {
        String digits = text.replaceAll("\\s", "");
        return digits.matches("[2-9][0-9]{10}") && !digits.endsWith("0000000")
                ? Optional.of(new VolunteerNumber(Long.parseLong(digits)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
