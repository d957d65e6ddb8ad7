package org.gongjian.evaluation.surveys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a device is given with a questionnaire: random bits and their seal by the survey's salt, so that nobody makes one up. It says
 * nothing of the device, and another survey cannot tell that it is the same one.
 */
final class DeviceToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();
    private static final int BYTES = 16;
    private static final String FORM = "[0-9a-f]{32}[.][0-9a-f]{64}";

    private DeviceToken() {}

    static String salt() {
        return random(BYTES * 2);
    }

    static String next(String salt) {
        String bits = random(BYTES);
        return bits + "." + seal(salt, bits);
    }

    /** Whether it was given by the survey with this salt. */
    static boolean isGenuine(String salt, String token) {
        return token.matches(FORM)
                && MessageDigest.isEqual(
                        seal(salt, bits(token)).getBytes(StandardCharsets.US_ASCII),
                        token.substring(token.indexOf('.') + 1).getBytes(StandardCharsets.US_ASCII));
    }

    /** What is kept of it. */
    static String hash(String salt, String token) {
        return seal(salt, "kept:" + bits(token));
    }

    private static String bits(String token) {
        return token.substring(0, BYTES * 2);
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return HEX.formatHex(bits);
    }

    private static String seal(String salt, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HEX.parseHex(salt), "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
