package org.gongjian.identity.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Codes made of a secret and the time (RFC 6238): SHA-1, six digits, steps of 30 seconds; what every app can do. */
final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    /** How many steps a clock may be ahead or behind. */
    private static final int DRIFT = 1;

    private Totp() {}

    /** A new secret in base 32. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.toBase32String(bytes).replace("=", "").toUpperCase(Locale.ROOT);
    }

    static boolean isCode(String typed) {
        return CODE.matcher(typed).matches();
    }

    static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    /** The step whose code this is, of those near enough to now; the latest where there are two. */
    static OptionalLong step(String secret, String code, Instant now) {
        long current = stepAt(now);
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
                .filter(step -> same(code(secret, step), code))
                .max();
    }

    static String code(String secret, long step) {
        byte[] hash = hmac(
                Base32.decode(secret),
                ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }
}
