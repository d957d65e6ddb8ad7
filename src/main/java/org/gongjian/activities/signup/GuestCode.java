package org.gongjian.activities.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** What a guest holds of their sign-up: twelve letters and digits that cannot be taken for one another. Kept as a hash only. */
public record GuestCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String FORM = "[0-9A-HJKMNP-TV-Z]{12}";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public GuestCode {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a guest's code");
        }
    }

    static GuestCode next() {
        var code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> code.append(ALPHABET.charAt(at)));
        return new GuestCode(code.toString());
    }

    /** What people type: small letters, blanks and hyphens are fine, and O, I and L are read as digits. */
    public static Optional<GuestCode> typed(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.matches(FORM) ? Optional.of(new GuestCode(code)) : Optional.empty();
    }

    /** As it is shown and printed. */
    public String shown() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP, 2 * GROUP) + "-" + value.substring(2 * GROUP);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
