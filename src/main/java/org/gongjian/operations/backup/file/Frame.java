package org.gongjian.operations.backup.file;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/** The eight bytes before each chunk: its length, whether it is the last, and a sum that tells a changed length from a missing end. */
record Frame(int length, boolean last) {

    static final int BYTES = 2 * Integer.BYTES;
    private static final int LAST = 1 << 31;

    ByteBuffer bytes(Digest header, long number) {
        int first = last ? length | LAST : length;
        return ByteBuffer.allocate(BYTES)
                .putInt(first)
                .putInt(sum(header, number, first))
                .flip();
    }

    /** Empty where the bytes are not those of the frame with this number. */
    static Optional<Frame> read(ByteBuffer bytes, Digest header, long number) {
        int first = bytes.getInt();
        if (bytes.getInt() != sum(header, number, first)) {
            return Optional.empty();
        }
        return Optional.of(new Frame(first & ~LAST, (first & LAST) != 0));
    }

    private static int sum(Digest header, long number, int first) {
        var sum = new CRC32C();
        sum.update(header.bytes());
        sum.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(number)
                .putInt(first)
                .flip());
        return (int) sum.getValue();
    }
}
