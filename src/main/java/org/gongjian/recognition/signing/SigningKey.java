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
 * An Ed25519 key (RFC 8032): the one that signs, or a retired one of which only the public half is kept. A retired one may be
 * disowned: others may have had it, so that nothing it signed is to be trusted.
 *
 * @param id the first sixteen hexadecimal digits of the SHA-256 of the public key
 * @param since the day it was made (UTC)
 * @param until the day it was retired, null for the one that signs
 * @param disowned null as long as what it signed is to be trusted
 */
@SuppressWarnings("ArrayRecordComponent")
public record SigningKey(
        String id,
        byte[] open,
        byte @Nullable [] seed,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Disowned disowned) {

    /**
     * That a key is not ours any more.
     *
     * @param on the day it was said (UTC)
     * @param because for those who keep the keys: one line of at most {@value #LONGEST} characters
     */
    public record Disowned(LocalDate on, String because) {

        public static final int LONGEST = 200;

        public Disowned {
            because = because.strip();
            if (because.isEmpty()
                    || because.length() > LONGEST
                    || because.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A reason is one line of 1 to " + LONGEST + " characters");
            }
        }
    }

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
        return new SigningKey(fingerprint(open), open, seed, since, until, null);
    }

    SigningKey retired(LocalDate today) {
        return of(open, null, since, today);
    }

    /** A retired one, from now on. */
    SigningKey disowned(Disowned disowning) {
        if (seed != null) {
            throw new IllegalStateException("The key " + id + " still signs: another takes its place first");
        }
        return new SigningKey(id, open, null, since, until, disowning);
    }

    public Optional<LocalDate> disownedOn() {
        return Optional.ofNullable(disowned).map(Disowned::on);
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
