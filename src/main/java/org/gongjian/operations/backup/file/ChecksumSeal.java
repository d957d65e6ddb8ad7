package org.gongjian.operations.backup.file;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;

/** Notices accidents: sixteen bytes of SHA-256 over the header, the place and the chunk. Anybody can read the chunk. */
record ChecksumSeal(Digest header) implements ChunkSeal {

    private static final int BYTES = 16;

    @Override
    public byte[] seal(Place place, ByteBuffer bytes) {
        return ByteBuffer.allocate(BYTES + bytes.remaining())
                .put(checksum(place, bytes.duplicate()))
                .put(bytes)
                .array();
    }

    @Override
    public Optional<ByteBuffer> open(Place place, ByteBuffer sealed) {
        if (sealed.remaining() < BYTES) {
            return Optional.empty();
        }
        byte[] written = new byte[BYTES];
        sealed.get(written);
        return MessageDigest.isEqual(written, checksum(place, sealed.duplicate()))
                ? Optional.of(sealed)
                : Optional.empty();
    }

    private byte[] checksum(Place place, ByteBuffer bytes) {
        MessageDigest digest = Digest.sha256();
        digest.update(header.bytes());
        digest.update(place.bytes());
        digest.update(bytes);
        byte[] checksum = new byte[BYTES];
        System.arraycopy(digest.digest(), 0, checksum, 0, BYTES);
        return checksum;
    }
}
