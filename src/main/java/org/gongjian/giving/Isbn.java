package org.gongjian.giving;

import java.text.Normalizer;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * The number of a book (ISO 2108), as thirteen digits without hyphens. An older one of ten becomes one of thirteen.
 */
public record Isbn(String value) {

    private static final String BOOKLAND = "978";
    private static final String MAINLAND = "9787";

    public Isbn {
        String digits = digits(value);
        verdict(value).reason().ifPresent(why -> {
            throw new IllegalArgumentException(why.code());
        });
        value = digits.length() == 10 ? thirteen(digits) : digits;
    }

    /** Whether what was typed, with hyphens and blanks or without, is one: ten or thirteen digits, the last of which checks. */
    public static Verdict verdict(String typed) {
        String digits = digits(typed);
        boolean ten = digits.matches("[0-9]{9}[0-9X]");
        boolean thirteen = digits.matches("97[89][0-9]{10}");
        return Verdict.require(ten || thirteen, Reason.of("giving.isbn.form", typed))
                .and(Verdict.require(
                        ten ? checksTen(digits) : !thirteen || checksThirteen(digits),
                        Reason.of("giving.isbn.digit", typed)));
    }

    /** Whether it was published outside the mainland: the group after 978 is not 7. */
    public boolean isForeign() {
        return !value.startsWith(MAINLAND);
    }

    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u2010-\\u2015-]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static boolean checksTen(String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (10 - i) * (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    private static boolean checksThirteen(String digits) {
        return weighted(digits, 13) % 10 == 0;
    }

    private static String thirteen(String ten) {
        String body = BOOKLAND + ten.substring(0, 9);
        return body + (10 - weighted(body, 12) % 10) % 10;
    }

    private static int weighted(String digits, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
