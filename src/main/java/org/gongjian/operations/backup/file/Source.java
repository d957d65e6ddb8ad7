package org.gongjian.operations.backup.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, and the words for what is wrong with them. */
record Source(Path file, FileChannel channel, long size) implements AutoCloseable {

    static Source open(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new Source(file, channel, channel.size());
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    ByteBuffer at(long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException(file + " became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    BackupException isNoBackup() {
        return new BackupException(Fault.NOT_A_BACKUP, file + " is not a backup of Gongjian");
    }

    BackupException isTruncated() {
        return new BackupException(
                Fault.TRUNCATED,
                file + " is not complete: it ends after " + size + " bytes, before its end. Nothing was read from it;"
                        + " copy it again, or take another backup");
    }

    BackupException isAltered(long position) {
        return new BackupException(
                Fault.ALTERED,
                file + " is damaged: what stands at byte " + position
                        + " is not what was written. Nothing was read from"
                        + " it; copy it again, or take another backup");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
