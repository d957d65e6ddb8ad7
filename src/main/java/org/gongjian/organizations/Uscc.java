package org.gongjian.organizations;

import java.text.Normalizer;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** A unified social credit code (GB 32100): 18 characters, of which the last is a check on the others. */
public record Uscc(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    public Uscc {
        verdict(value).orRefuse("code");
    }

    /** Reads it as people type it: full-width, in small letters, with spaces or hyphens. */
    public static Uscc typed(String text) {
        return new Uscc(plain(text));
    }

    /** Whether what somebody typed is a code, and what is wrong with it. */
    public static Verdict verdictOfTyped(String text) {
        return verdict(plain(text));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether a text is a code, and what is wrong with it. */
    public static Verdict verdict(String text) {
        if (text.codePointCount(0, text.length()) != LENGTH) {
            return Verdict.refused(
                    Reason.of("organizations.code.length", text, text.codePointCount(0, text.length()), LENGTH));
        }
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return Verdict.refused(foreign(text, i));
            }
        }
        char expected = check(text);
        return Verdict.require(
                text.charAt(LENGTH - 1) == expected,
                Reason.of(
                        "organizations.code.check", String.valueOf(text.charAt(LENGTH - 1)), String.valueOf(expected)));
    }

    private static Reason foreign(String text, int at) {
        String letter = Character.toString(text.codePointAt(at));
        return Reason.of(
                "IOZSV".contains(letter) ? "organizations.code.letter" : "organizations.code.character",
                letter,
                at + 1);
    }

    private static char check(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int base = ALPHABET.length();
        return ALPHABET.charAt((base - sum % base) % base);
    }
}
