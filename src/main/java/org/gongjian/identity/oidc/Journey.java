package org.gongjian.identity.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the way to another service and back. The session keeps it as a text; whoever comes back takes it away.
 *
 * @param issuer its id
 * @param state comes back with the code and shows that this browser began
 * @param nonce comes back inside the token and shows that it was made for this journey
 * @param verifier only we know it; the service was shown its hash (PKCE)
 * @param link the account to link, null for a sign-in
 * @param next the page asked for
 */
public record Journey(
        String issuer,
        String state,
        String nonce,
        String verifier,
        @Nullable AccountId link,
        Instant began,
        String next) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration OPEN_FOR = Duration.ofMinutes(10);
    private static final int BYTES = 32;
    private static final int PARTS = 7;

    static Journey begin(String issuer, @Nullable AccountId link, Instant now, String next) {
        return new Journey(issuer, random(), random(), random(), link, now, next);
    }

    /** A text without line breaks in its parts, one part a line. */
    public String stored() {
        String account = link == null ? "" : link.value().toString();
        return String.join("\n", issuer, state, nonce, verifier, account, began.toString(), next);
    }

    /** Nothing where the text is not ours. */
    public static Optional<Journey> ofStored(@Nullable Object stored) {
        List<String> parts = stored instanceof String text ? List.of(text.split("\n", -1)) : List.of();
        if (parts.size() != PARTS) {
            return Optional.empty();
        }
        try {
            AccountId link = parts.get(4).isEmpty() ? null : new AccountId(UUID.fromString(parts.get(4)));
            return Optional.of(new Journey(
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    parts.get(3),
                    link,
                    Instant.parse(parts.get(5)),
                    parts.get(6)));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether this is the way back of this journey, in time. */
    boolean leadsBack(String toIssuer, String withState, Instant now) {
        return issuer.equals(toIssuer)
                && MessageDigest.isEqual(bytes(state), bytes(withState))
                && now.isBefore(began.plus(OPEN_FOR));
    }

    String challenge() {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(bytes(verifier)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "to " + issuer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
