package org.gongjian.operations.backup.file;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Closes chunks so that one that was changed, moved or taken from another backup does not open. */
sealed interface ChunkSeal permits ChecksumSeal, PassphraseSeal {

    byte[] seal(Place place, ByteBuffer bytes);

    /** What was sealed at this place; empty where it is not that any more. */
    Optional<ByteBuffer> open(Place place, ByteBuffer sealed);

    /**
     * Where in the file a chunk stands.
     *
     * @param number counted from 0
     * @param last whether the file ends with it
     */
    record Place(long number, boolean last) {

        static final int BYTES = Long.BYTES + 1;

        byte[] bytes() {
            return ByteBuffer.allocate(BYTES)
                    .putLong(number)
                    .put((byte) (last ? 1 : 0))
                    .array();
        }
    }
}
