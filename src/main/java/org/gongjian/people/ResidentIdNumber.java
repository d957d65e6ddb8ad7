package org.gongjian.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** A resident identity number by GB 11643: six digits of a place, a birth date, a sequence and a check character. */
public record ResidentIdNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public ResidentIdNumber {
        verdict(value).orRefuse("idNumber");
    }

    /** Reads what was typed: blanks go, a small x becomes a capital one. */
    public static ResidentIdNumber of(String typed) {
        return new ResidentIdNumber(normal(typed));
    }

    /** Whether a typed text is such a number, and why not. The reason repeats no digit of it. */
    public static Verdict verdict(String typed) {
        String text = normal(typed);
        if (!FORM.matcher(text).matches()) {
            return Verdict.refused(Reason.of("people.id-number.form", text.length()));
        }
        if (!isDate(text)) {
            return Verdict.refused(Reason.of("people.id-number.date"));
        }
        return Verdict.require(check(text) == text.charAt(17), Reason.of("people.id-number.check"));
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    /** The first three digits and the last four characters. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(11) + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String normal(String typed) {
        if (typed.chars().allMatch(letter -> (letter >= '0' && letter <= '9') || letter == 'X')) {
            return typed;
        }
        return BLANKS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static char check(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean isDate(String text) {
        try {
            return birthDate(text).getYear() >= 1880;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static LocalDate birthDate(String text) {
        return LocalDate.of(
                Integer.parseInt(text.substring(6, 10)),
                Integer.parseInt(text.substring(10, 12)),
                Integer.parseInt(text.substring(12, 14)));
    }
}
