package org.gongjian.recognition.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 key (RFC 8032): the one that signs, or a retired one of which only the public half is kept.
 *
 * @param id the first sixteen hexadecimal digits of the SHA-256 of the public key
 * @param since the day it was made (UTC)
 * @param until the day it was retired, null for the one that signs
 */
@SuppressWarnings("ArrayRecordComponent")
public record SigningKey(
        String id,
        byte[] open,
        byte @Nullable [] seed,
        LocalDate since,
        @Nullable LocalDate until) {

    static final int BYTES = 32;

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] OPEN_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] SEED_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    static SigningKey generate(LocalDate today) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return of(
                    last(pair.getPublic().getEncoded()), last(pair.getPrivate().getEncoded()), today, null);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has Ed25519", impossible);
        }
    }

    static SigningKey of(byte[] open, byte @Nullable [] seed, LocalDate since, @Nullable LocalDate until) {
        return new SigningKey(fingerprint(open), open, seed, since, until);
    }

    SigningKey retired(LocalDate today) {
        return of(open, null, since, today);
    }

    public boolean signs() {
        return seed != null;
    }

    public Optional<LocalDate> retiredOn() {
        return Optional.ofNullable(until);
    }

    /** The public key as a JSON Web Key says it (RFC 8037). */
    public String x() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(open);
    }

    byte[] sign(byte[] message) {
        if (seed == null) {
            throw new IllegalStateException("The key " + id + " is retired: it signs nothing any more");
        }
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(joined(SEED_PREFIX, seed)));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key " + id + " does not sign", impossible);
        }
    }

    boolean signed(byte[] message, byte[] signed) {
        try {
            PublicKey key =
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(joined(OPEN_PREFIX, open)));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static String fingerprint(byte[] open) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(open), 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static byte[] last(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
    }

    private static byte[] joined(byte[] prefix, byte[] rest) {
        byte[] both = Arrays.copyOf(prefix, prefix.length + rest.length);
        System.arraycopy(rest, 0, both, prefix.length, rest.length);
        return both;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SigningKey key && key.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return id;
    }
}
