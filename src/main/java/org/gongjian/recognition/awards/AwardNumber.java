package org.gongjian.recognition.awards;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an award, such as {@code GJ-2021-0003}: without gaps in a district and year, whatever its kind.
 *
 * @param letters those of its kind
 */
public record AwardNumber(String letters, int year, long number) {

    static final String SERIES = "award";

    private static final Pattern SHOWN = Pattern.compile("([A-Z]{2,6})-([0-9]{4})-([0-9]{4,9})");

    public AwardNumber {
        if (number < 1) {
            throw new IllegalArgumentException("awards are numbered from 1, not " + number);
        }
    }

    public String shown() {
        return String.format(Locale.ROOT, "%s-%d-%04d", letters, year, number);
    }

    /** Empty where the text is none of ours. */
    public static Optional<AwardNumber> parse(String text) {
        Matcher matcher = SHOWN.matcher(text.strip().toUpperCase(Locale.ROOT));
        return matcher.matches() && Long.parseLong(matcher.group(3)) > 0
                ? Optional.of(new AwardNumber(
                        matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }
}
