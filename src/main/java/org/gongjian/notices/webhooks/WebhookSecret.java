package org.gongjian.notices.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret an address shares with us: 32 random bytes, written as Standard Webhooks has it. */
record WebhookSecret(String value) {

    private static final String PREFIX = "whsec_";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static WebhookSecret next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The signature of a message: {@code v1,} and HMAC-SHA256 over its id, the second it is sent in, and its body. */
    String sign(UUID message, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(value.substring(PREFIX.length())), "HmacSHA256"));
            byte[] signature = mac.doFinal(
                    (idOf(message) + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    /** The same each time the same message is sent: whoever gets it knows it by this. */
    static String idOf(UUID message) {
        return "msg_" + message;
    }

    @Override
    public String toString() {
        return "***";
    }
}
