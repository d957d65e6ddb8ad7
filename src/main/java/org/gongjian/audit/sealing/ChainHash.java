package org.gongjian.audit.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHA-256 over the hash before and every field of a row, each with its length, so that no two rows read alike. */
public final class ChainHash {

    static final ChainHash START = new ChainHash(new byte[32]);

    private final byte[] bytes;

    ChainHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    ChainHash next(List<? extends @Nullable Object> fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            fields.forEach(field -> add(digest, field));
            return new ChainHash(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    boolean isSameAs(ChainHash other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    private static void add(MessageDigest digest, @Nullable Object value) {
        byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(text.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) ':');
        digest.update(text);
    }
}
