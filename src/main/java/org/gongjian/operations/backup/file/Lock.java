package org.gongjian.operations.backup.file;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a passphrase becomes the key of one backup: Argon2id, then HKDF.
 *
 * @param kibibytes memory Argon2id needs for each guess
 * @param check tells another passphrase from the right one without opening anything
 */
@SuppressWarnings("ArrayRecordComponent")
public record Lock(String method, int kibibytes, int passes, int lanes, byte[] salt, byte[] check) {

    private static final String ARGON2ID = "argon2id";
    private static final int KIBIBYTES = 64 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int CHECK_BYTES = 16;
    private static final int MOST_KIBIBYTES = 1024 * 1024;
    private static final int MOST_PASSES = 100;

    public Lock {
        if (!method.equals(ARGON2ID)
                || lanes < 1
                || lanes > 64
                || kibibytes < 8 * lanes
                || kibibytes > MOST_KIBIBYTES
                || passes < 1
                || passes > MOST_PASSES) {
            throw new IllegalArgumentException("Not a lock this program knows: " + method);
        }
        salt = salt.clone();
        check = check.clone();
    }

    /** A lock with a salt of its own, so that no two backups have the same key. */
    static Keyed make(Passphrase passphrase) {
        return make(passphrase, KIBIBYTES, PASSES);
    }

    static Keyed make(Passphrase passphrase, int kibibytes, int passes) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var bare = new Lock(ARGON2ID, kibibytes, passes, LANES, salt, new byte[0]);
        SecretKey master = bare.master(passphrase);
        return new Keyed(
                new Lock(ARGON2ID, kibibytes, passes, LANES, salt, checkOf(master)), derived(master, "chunks"));
    }

    /** The key; empty where the passphrase is another one. */
    Optional<SecretKey> open(Passphrase passphrase) {
        SecretKey master = master(passphrase);
        return MessageDigest.isEqual(check, checkOf(master))
                ? Optional.of(derived(master, "chunks"))
                : Optional.empty();
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public byte[] check() {
        return check.clone();
    }

    private SecretKey master(Passphrase passphrase) {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] master = new byte[KEY_BYTES];
        argon.generateBytes(passphrase.bytes(), master);
        return new SecretKeySpec(master, "Generic");
    }

    private static byte[] checkOf(SecretKey master) {
        byte[] check = new byte[CHECK_BYTES];
        System.arraycopy(derived(master, "check").getEncoded(), 0, check, 0, CHECK_BYTES);
        return check;
    }

    private static SecretKey derived(SecretKey master, String purpose) {
        try {
            byte[] info = ("gongjian backup " + purpose).getBytes(StandardCharsets.US_ASCII);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey("AES", HKDFParameterSpec.expandOnly(master, info, KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HKDF", impossible);
        }
    }

    /** A lock and the key it was made with. */
    record Keyed(Lock lock, SecretKey key) {}
}
