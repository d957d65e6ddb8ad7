package org.gongjian.search;

import org.gongjian.district.DistrictId;

/**
 * Where a district's tokens stand in the one index of all districts: each begins with the same three characters, so that a
 * word of one district does not lead through the documents of another. Who may see what is never decided by it.
 */
record Shelf(String mark) {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

    static Shelf of(DistrictId district) {
        long mixed = (district.value().getMostSignificantBits()
                        ^ Long.rotateLeft(district.value().getLeastSignificantBits(), 32))
                * 0x9E3779B97F4A7C15L;
        int bits = (int) (mixed >>> 46);
        return new Shelf("" + DIGITS.charAt(bits >>> 12) + DIGITS.charAt(bits >>> 6 & 63) + DIGITS.charAt(bits & 63));
    }

    /** Where a token stood; what is not for everybody stands apart, so that a visitor's search never meets it. */
    enum Part {
        WHOLE('W'),
        TITLE('T'),
        TEXT('B');

        private final char letter;

        Part(char letter) {
            this.letter = letter;
        }

        char letter(boolean everybody) {
            return everybody ? letter : Character.toLowerCase(letter);
        }
    }

    String token(Part of, boolean everybody, String token) {
        return mark + of.letter(everybody) + token;
    }

    String kind(String kind) {
        return mark + '#' + kind;
    }

    /** @param month such as 202406, or 0 for what has no day */
    String month(String month) {
        return mark + '@' + month;
    }
}
