package org.gongjian.operations.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import org.gongjian.operations.backup.file.BackupWriter;
import org.gongjian.operations.backup.file.Chunk;
import org.gongjian.operations.backup.file.Digest;
import org.gongjian.operations.backup.file.Watcher;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Copies one table into the backup, a mebibyte of rows at a time. */
record TableCopy(TableShape table, int place, BackupWriter writer, Watcher watcher) {

    private static final int CHUNK = 1 << 20;

    Manifest.Table from(Connection connection) throws SQLException, IOException {
        MessageDigest digest = Digest.sha256();
        if (table.leftOut()) {
            return new Manifest.Table(table.name(), table.columns(), 0, 0, Digest.of(digest), true);
        }
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut());
        try (var rows = new Rows(digest)) {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                rows.add(row);
            }
            rows.flush();
            return new Manifest.Table(
                    table.name(), table.columns(), copy.getHandledRowCount(), rows.bytes, Digest.of(digest), false);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The rows that wait for their chunk. */
    private final class Rows implements AutoCloseable {

        private final MessageDigest digest;
        private final com.github.luben.zstd.ZstdCompressCtx compressor = Chunk.compressor();
        private final ByteBuffer waiting = ByteBuffer.allocate(CHUNK);
        private long count;
        private long bytes;

        private Rows(MessageDigest digest) {
            this.digest = digest;
        }

        private void add(byte[] row) throws IOException {
            bytes += row.length;
            count++;
            for (int from = 0; from < row.length; ) {
                int length = Math.min(waiting.remaining(), row.length - from);
                waiting.put(row, from, length);
                from += length;
                if (!waiting.hasRemaining()) {
                    flush();
                }
            }
        }

        private void flush() throws IOException {
            if (waiting.flip().hasRemaining()) {
                digest.update(waiting.duplicate());
                writer.put(new Chunk(Chunk.Kind.ROWS, place, waiting), compressor);
            }
            waiting.clear();
            watcher.advances(count);
            count = 0;
        }

        @Override
        public void close() {
            compressor.close();
        }
    }
}
