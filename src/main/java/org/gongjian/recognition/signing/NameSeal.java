package org.gongjian.recognition.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Binds a credential to a name without showing it ({@code IdentityObject} of Open Badges 3.0, hashed). The code is printed on
 * the certificate and stands in no credential and no QR code: who has the paper can prove the name, who has only the QR code
 * can guess at names and never know.
 *
 * @param code twelve letters and digits (60 bits) that cannot be taken for one another
 */
public record NameSeal(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public NameSeal {
        code = plain(code);
    }

    public static NameSeal next() {
        var code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> code.append(ALPHABET.charAt(at)));
        return new NameSeal(code.toString());
    }

    /** As it is printed. */
    public String shown() {
        return code.length() == LENGTH
                ? code.substring(0, GROUP) + "-" + code.substring(GROUP, 2 * GROUP) + "-" + code.substring(2 * GROUP)
                : code;
    }

    /** What the credential says: {@code sha256$} and sixty-four hexadecimal digits. */
    public String of(String name) {
        String same = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((same + code).getBytes(StandardCharsets.UTF_8));
            return "sha256$" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
