package org.gongjian.files.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * A content that was read to its end and is what was put there: in memory where it is small, otherwise in a file that is
 * gone when it is closed. Whoever reads it slowly keeps no connection to a store.
 */
public final class CheckedContent {

    private static final int SMALL = 4 * 1024 * 1024;

    private CheckedContent() {}

    /** Fails where it is not what it was; closes what it is read from. */
    static InputStream of(InputStream stored, ContentKey key, long length, Sha256 hash) throws IOException {
        try (var digested = new DigestInputStream(stored, Sha256.digest())) {
            InputStream copy = length <= SMALL ? inMemory(digested, length) : inFile(digested, length);
            boolean more = digested.read() >= 0;
            String found = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            if (more || !found.equals(hash.hex())) {
                copy.close();
                throw new CorruptContentException(key, hash.hex(), found);
            }
            return copy;
        }
    }

    private static InputStream inMemory(InputStream stored, long length) throws IOException {
        return new ByteArrayInputStream(stored.readNBytes(Math.toIntExact(length)));
    }

    private static InputStream inFile(InputStream stored, long length) throws IOException {
        FileChannel file = FileChannel.open(
                Files.createTempFile("gongjian-", ".content"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            file.transferFrom(Channels.newChannel(stored), 0, length);
            return Channels.newInputStream(file.position(0));
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }
}
