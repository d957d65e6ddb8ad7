package org.gongjian.people;

import java.util.regex.Pattern;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** A telephone number of mainland China, digits only: a mobile one, or a landline with its area code. */
public record PhoneNumber(String value) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern SIGNS = Pattern.compile("[\\s()（）-]");
    private static final Pattern CHINA = Pattern.compile("^(\\+|00)86");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{1,2}[2-9][0-9]{6,7}");

    public PhoneNumber {
        verdict(value).orRefuse("phone");
    }

    /** Reads what was typed: blanks, hyphens, brackets and +86 go. */
    public static PhoneNumber of(String typed) {
        return new PhoneNumber(normal(typed));
    }

    /** Whether a typed text is such a number, and why not. The reason repeats no digit of it. */
    public static Verdict verdict(String typed) {
        String text = normal(typed);
        return Verdict.require(
                MOBILE.matcher(text).matches() || LANDLINE.matcher(text).matches(),
                Reason.of("people.phone.form", text.length()));
    }

    /** The first three digits and the last four. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(value.length() - 7) + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String normal(String typed) {
        if (!typed.startsWith("00") && typed.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return typed;
        }
        return CHINA.matcher(SIGNS.matcher(typed).replaceAll("")).replaceFirst("");
    }
}
