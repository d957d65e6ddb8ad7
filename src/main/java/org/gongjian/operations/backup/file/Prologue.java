package org.gongjian.operations.backup.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;

/**
 * What a backup begins with. This part never changes, so that every Gongjian can tell a newer backup from a damaged one:
 * the word GONGJIAN, the number of the format, the length of the header, a sum of these; the header; the SHA-256 of all that.
 */
record Prologue(Header header, Digest digest, long length) {

    static final int FORMAT = 1;
    private static final byte[] WORD = "GONGJIAN".getBytes(StandardCharsets.US_ASCII);
    private static final int FIXED = WORD.length + Short.BYTES + 2 * Integer.BYTES;
    private static final int LONGEST_HEADER = 1 << 16;

    static ByteBuffer write(Header header, int format) {
        byte[] text = header.bytes();
        var all = ByteBuffer.allocate(FIXED + text.length + Digest.BYTES);
        all.put(WORD).putShort((short) format).putInt(text.length);
        all.putInt(sum(all.duplicate().flip())).put(text);
        all.put(Digest.of(all.duplicate().flip()).bytes());
        return all.flip();
    }

    /** What {@link #write} wrote. */
    static Prologue of(Header header, ByteBuffer written) {
        var before = written.duplicate();
        before.limit(before.limit() - Digest.BYTES);
        return new Prologue(header, Digest.of(before), written.remaining());
    }

    static Prologue read(Source source) throws IOException {
        if (source.size() < WORD.length || !source.at(0, WORD.length).equals(ByteBuffer.wrap(WORD))) {
            throw source.isNoBackup();
        }
        if (source.size() < FIXED) {
            throw source.isTruncated();
        }
        ByteBuffer fixed = source.at(0, FIXED);
        int format = fixed.getShort(WORD.length);
        int length = fixed.getInt(WORD.length + Short.BYTES);
        int summed = FIXED - Integer.BYTES;
        if (fixed.getInt(summed) != sum(fixed.slice(0, summed)) || length < 0 || length > LONGEST_HEADER) {
            throw source.isAltered(0);
        }
        if (source.size() < FIXED + length + Digest.BYTES) {
            throw source.isTruncated();
        }
        Digest digest = Digest.of(source.at(0, FIXED + length));
        if (!digest.isWrittenIn(source.at(FIXED + length, Digest.BYTES).array())) {
            throw source.isAltered(0);
        }
        if (format > FORMAT) {
            throw new BackupException(
                    Fault.NEWER,
                    source.file() + " was made by a newer Gongjian (format " + format + ", this one reads " + FORMAT
                            + "): update Gongjian first");
        }
        return new Prologue(header(source, length), digest, FIXED + length + Digest.BYTES);
    }

    private static Header header(Source source, int length) throws IOException {
        try {
            return Header.parse(source.at(FIXED, length).array());
        } catch (JacksonException unknown) {
            throw new BackupException(
                    Fault.NEWER, source.file() + " has a header this Gongjian does not know: update Gongjian", unknown);
        }
    }

    private static int sum(ByteBuffer bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
