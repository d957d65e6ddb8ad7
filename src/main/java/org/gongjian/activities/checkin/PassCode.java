package org.gongjian.activities.checkin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.activities.signup.SignUpId;

/**
 * The short code of a sign-up's pass: six letters and digits that cannot be taken for one another. It is derived from the
 * sign-up, so a device that holds the roll can tell whose it is without a network.
 */
public record PassCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String FORM = "[0-9A-HJKMNP-TV-Z]{6}";
    private static final int LENGTH = 6;
    private static final int BITS = 5;

    public PassCode {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not the code of a pass");
        }
    }

    public static PassCode of(SignUpId signUp) {
        long bits = ByteBuffer.wrap(hash("pass " + signUp.value())).getLong();
        var code = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            code.append(ALPHABET.charAt((int) (bits >>> (at * BITS)) & (ALPHABET.length() - 1)));
        }
        return new PassCode(code.toString());
    }

    /**
     * What people type or a reader at the kiosk reads: small letters, blanks and hyphens are fine, O, I and L are read as
     * digits, and of an address only its end counts.
     */
    public static Optional<PassCode> typed(String typed) {
        String code = typed.strip()
                .replaceFirst("^.*[/=]", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.matches(FORM) ? Optional.of(new PassCode(code)) : Optional.empty();
    }

    /** As it is shown. */
    public String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
