package org.gongjian.operations.backup.file;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with the backup's own key, so that only who knows the passphrase reads a chunk or changes one unnoticed. The
 * number of the chunk is the nonce; the header and whether it is the last are bound to it.
 */
record PassphraseSeal(Digest header, SecretKey key) implements ChunkSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    @Override
    public byte[] seal(Place place, ByteBuffer bytes) {
        try {
            var sealed = ByteBuffer.allocate(bytes.remaining() + TAG_BITS / Byte.SIZE);
            cipher(Cipher.ENCRYPT_MODE, place).doFinal(bytes, sealed);
            return sealed.array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    @Override
    public Optional<ByteBuffer> open(Place place, ByteBuffer sealed) {
        if (sealed.remaining() < TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.allocate(sealed.remaining() - TAG_BITS / Byte.SIZE);
            cipher(Cipher.DECRYPT_MODE, place).doFinal(sealed, bytes);
            return Optional.of(bytes.flip());
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    private Cipher cipher(int mode, Place place) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putInt(0).putLong(place.number()).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header.bytes());
        cipher.updateAAD(place.bytes());
        return cipher;
    }
}
