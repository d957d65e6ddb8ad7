package org.gongjian.activities.stalls;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a stall's people hold in place of an account: twelve letters and digits (60 bits) that cannot be taken for one another.
 * Only its keyed hash is kept.
 */
public record StallCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String FORM = "[0-9A-HJKMNP-TV-Z]{12}";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public StallCode {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a stall's code");
        }
    }

    static StallCode next() {
        var code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> code.append(ALPHABET.charAt(at)));
        return new StallCode(code.toString());
    }

    /** What people type: small letters, blanks and hyphens are fine, and O, I and L are read as digits. */
    public static Optional<StallCode> typed(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.matches(FORM) ? Optional.of(new StallCode(code)) : Optional.empty();
    }

    /** As it is printed. */
    public String shown() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP, 2 * GROUP) + "-" + value.substring(2 * GROUP);
    }

    public String path() {
        return "/stall/" + shown();
    }
}
