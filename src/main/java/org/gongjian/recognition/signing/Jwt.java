package org.gongjian.recognition.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A credential as it is signed (JWS compact serialization, RFC 7515; {@code application/vc+jwt} of W3C VC-JOSE-COSE). Packed
 * for a QR code, header and payload are shortened and deflated together: unpacked they are the same bytes, so the signature
 * holds.
 *
 * @param header as JSON
 * @param payload as JSON
 * @param signature 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Jwt(byte[] header, byte[] payload, byte[] signature) {

    /** The longest text that is read at all, in characters. */
    public static final int LONGEST = 8_000;

    private static final int MOST_BYTES = 16_000;
    private static final int SIGNATURE_BYTES = 64;
    private static final char SEPARATOR = '\n';
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** @param issuer its decentralized identifier, below which the keys are named */
    public static Jwt sign(SigningKey key, String issuer, Map<String, ?> payload) {
        byte[] header = JSON.writeValueAsBytes(new Header("EdDSA", issuer + "#" + key.id(), "vc+jwt"));
        byte[] body = JSON.writeValueAsBytes(payload);
        return new Jwt(header, body, key.sign(message(header, body)));
    }

    private record Header(String alg, String kid, String typ) {}

    /** Reads what was pasted or scanned: the credential itself, its packed form, or a link that ends in one. */
    public static Optional<Jwt> typed(String typed) {
        String text = typed.replaceAll("\\s", "").replaceFirst("^[^#]*#", "");
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.", -1);
        try {
            return switch (parts.length) {
                case 2 -> unpacked(decoded(parts[0]), decoded(parts[1]));
                case 3 -> whole(decoded(parts[0]), decoded(parts[1]), decoded(parts[2]));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public String text() {
        return ENCODER.encodeToString(header) + "." + ENCODER.encodeToString(payload) + "."
                + ENCODER.encodeToString(signature);
    }

    public String packed() {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (var deflated = new DeflaterOutputStream(bytes, deflater)) {
            deflated.write(bytes(Shorthand.shortened(text(header) + SEPARATOR + text(payload))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return ENCODER.encodeToString(bytes.toByteArray()) + "." + ENCODER.encodeToString(signature);
    }

    /** The id of the key it says it is signed with; empty where it is no credential of ours. */
    public Optional<String> keyId() {
        return json(header)
                .filter(said -> said.path("alg").asString("").equals("EdDSA")
                        && said.path("typ").asString("").equals("vc+jwt")
                        && !said.has("crit"))
                .map(said -> said.path("kid").asString(""))
                .filter(kid -> kid.contains("#"))
                .map(kid -> kid.substring(kid.indexOf('#') + 1));
    }

    public boolean isSignedBy(SigningKey key) {
        return key.signed(message(header, payload), signature);
    }

    public Optional<JsonNode> content() {
        return json(payload);
    }

    private static Optional<JsonNode> json(byte[] bytes) {
        try {
            return Optional.of(JSON.readTree(bytes)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static byte[] message(byte[] header, byte[] payload) {
        return (ENCODER.encodeToString(header) + "." + ENCODER.encodeToString(payload))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Optional<Jwt> whole(byte[] header, byte[] payload, byte[] signature) {
        return signature.length == SIGNATURE_BYTES
                ? Optional.of(new Jwt(header, payload, signature))
                : Optional.empty();
    }

    private static Optional<Jwt> unpacked(byte[] packed, byte[] signature) {
        var inflater = new Inflater(true);
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
            String both = Shorthand.written(text(inflated.readNBytes(MOST_BYTES)));
            int at = both.indexOf(SEPARATOR);
            return at < 0
                    ? Optional.empty()
                    : whole(bytes(both.substring(0, at)), bytes(both.substring(at + 1)), signature);
        } catch (IOException notPacked) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Strictly: there is one way to write the same bytes. */
    private static byte[] decoded(String part) {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        if (!ENCODER.encodeToString(bytes).equals(part)) {
            throw new IllegalArgumentException("not written in the one way there is");
        }
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Jwt jwt && jwt.text().equals(text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return text();
    }
}
