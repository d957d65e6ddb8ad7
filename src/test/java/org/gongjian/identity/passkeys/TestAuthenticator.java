package org.gongjian.identity.passkeys;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, which answers as devices do, or wrongly where a test wants it. */
public final class TestAuthenticator {

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int WITH_CREDENTIAL = 0x40;

    private final byte[] id = random();
    private final KeyPair keys = keys();
    private KeyPair signing = keys;
    private String origin = "http://localhost";
    private String site = "localhost";
    private int count;
    private boolean verifies = true;
    private byte @Nullable [] handle;

    /** Makes a passkey of this device somebody's. */
    public static void register(Passkeys passkeys, Actor whose, String name) {
        new TestAuthenticator().registered(passkeys, whose, name);
    }

    TestAuthenticator registered(Passkeys passkeys, Actor whose, String name) {
        Passkeys.Asked asked = passkeys.askToRegister(whose, name, TestAccounts.PASSWORD);
        passkeys.register(whose, asked.challenge(), name, register(asked));
        return this;
    }

    TestAuthenticator at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    TestAuthenticator of(String otherSite) {
        site = otherSite;
        return this;
    }

    TestAuthenticator withoutLock() {
        verifies = false;
        return this;
    }

    TestAuthenticator counting(int signatures) {
        count = signatures;
        return this;
    }

    /** It goes on under its name, with another key. */
    TestAuthenticator forged() {
        signing = keys();
        return this;
    }

    TestAuthenticator belongingTo(byte[] otherHandle) {
        handle = otherHandle;
        return this;
    }

    @SuppressWarnings("deprecation") // what follows it is not there yet in the released library
    String register(Passkeys.Asked asked) {
        JsonNode options = JSON.readTree(asked.json());
        handle = Base64.getUrlDecoder().decode(options.get("user").get("id").asString());
        byte[] key = CONVERTER
                .getCborConverter()
                .writeValueAsBytes(EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
        byte[] credential = ByteBuffer.allocate(16 + 2 + id.length + key.length)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key)
                .array();
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", data(WITH_CREDENTIAL, credential));
        return answer(Map.of(
                "clientDataJSON", text(clientData("webauthn.create", options)),
                "attestationObject", text(CONVERTER.getCborMapper().writeValueAsBytes(attestation))));
    }

    String sign(Passkeys.Asked asked) {
        byte[] client = clientData("webauthn.get", JSON.readTree(asked.json()));
        byte[] data = data(0, new byte[0]);
        byte @Nullable [] known = handle;
        return answer(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(signature(data, client)),
                "userHandle", known == null ? "" : text(known)));
    }

    private String answer(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id", text(id),
                "rawId", text(id),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of()));
    }

    private byte[] clientData(String type, JsonNode options) {
        return JSON.writeValueAsBytes(Map.of(
                "type",
                type,
                "challenge",
                options.get("challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false));
    }

    private byte[] data(int flags, byte[] credential) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(sha256(site.getBytes(StandardCharsets.UTF_8)));
        bytes.write(USER_PRESENT | flags | (verifies ? USER_VERIFIED : 0));
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
        bytes.writeBytes(credential);
        return bytes.toByteArray();
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signing.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
