package org.gongjian.claims.rating;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** A short code a resident holds: ten letters and digits that cannot be taken for one another, written as two groups. */
public record ResidentCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String FORM = "[0-9A-HJKMNP-TV-Z]{10}";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    public ResidentCode {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a resident's code");
        }
    }

    static ResidentCode next() {
        var code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> code.append(ALPHABET.charAt(at)));
        return new ResidentCode(code.toString());
    }

    /** What people type: small letters, blanks and hyphens are fine, and O, I and L are read as digits. */
    public static Optional<ResidentCode> typed(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.matches(FORM) ? Optional.of(new ResidentCode(code)) : Optional.empty();
    }

    /** As it is printed. */
    public String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }
}
