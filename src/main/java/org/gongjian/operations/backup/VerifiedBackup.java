package org.gongjian.operations.backup;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.BackupReader;
import org.gongjian.operations.backup.file.Chunk;
import org.gongjian.operations.backup.file.Digest;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Header;
import org.gongjian.operations.backup.file.Passphrase;
import org.gongjian.operations.backup.file.Watcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A backup of which every byte was read and found as it was written. */
public final class VerifiedBackup implements AutoCloseable {

    private final BackupReader reader;
    private final Contents contents;
    private final Manifest manifest;
    private final Digest digest;

    private VerifiedBackup(BackupReader reader, Contents contents, Manifest manifest, Digest digest) {
        this.reader = reader;
        this.contents = contents;
        this.manifest = manifest;
        this.digest = digest;
    }

    /** What anybody may know of a backup without a passphrase. */
    public static Header header(Path file) {
        return BackupReader.header(file);
    }

    /**
     * Reads the whole of a backup.
     *
     * @throws BackupException when it is truncated, altered, encrypted with another passphrase, or newer than this program
     */
    public static VerifiedBackup read(Path file, Optional<Passphrase> passphrase, Watcher watcher) {
        BackupReader reader = BackupReader.open(file, passphrase);
        try {
            watcher.begins("Checking the backup", reader.size(), Watcher.Unit.BYTES);
            var contents = new Contents();
            Digest digest = reader.walk(contents, watcher);
            Manifest manifest = contents.manifest(file);
            watcher.ends();
            return new VerifiedBackup(reader, contents, manifest, digest);
        } catch (RuntimeException failed) {
            reader.close();
            throw failed;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    public Digest digest() {
        return digest;
    }

    public boolean encrypted() {
        return reader.header().encrypted();
    }

    public Path file() {
        return reader.file();
    }

    public long size() {
        return reader.size();
    }

    /** The pieces of a table's rows, in their order; each is compared once more as it is read. */
    Iterable<ByteBuffer> rowsOf(int table) {
        List<BackupReader.Spot> spots = contents.of(table).spots;
        return () -> spots.stream().map(spot -> reader.at(spot).content()).iterator();
    }

    Optional<byte[]> keys() {
        return Optional.ofNullable(contents.keys);
    }

    @Override
    public void close() {
        reader.close();
    }

    /** What a walk through the file found. */
    private static final class Contents implements BackupReader.Visitor {

        private final TreeMap<Integer, Rows> tables = new TreeMap<>();
        private byte @Nullable [] keys;
        private byte @Nullable [] manifest;

        @Override
        public void visit(Chunk chunk, BackupReader.Spot spot) {
            switch (chunk.kind()) {
                case ROWS -> of(chunk.table()).add(chunk.content(), spot);
                case KEYS -> keys = bytes(chunk);
                case MANIFEST -> manifest = bytes(chunk);
            }
        }

        private Rows of(int table) {
            return tables.computeIfAbsent(table, place -> new Rows());
        }

        /** A whole file whose parts do not fit together was not written by {@link Backup}. */
        private Manifest manifest(Path file) {
            if (manifest == null) {
                throw unfit(file, "it has no list of its tables");
            }
            Manifest read = parsed(file, manifest);
            List<Manifest.Table> listed = read.tables();
            for (int place = 0; place < listed.size(); place++) {
                if (!of(place).are(listed.get(place))) {
                    throw unfit(file, "the rows of " + listed.get(place).name() + " are not those that were written");
                }
            }
            if (tables.size() != listed.size()) {
                throw unfit(file, "it has rows of tables it does not list");
            }
            return read;
        }

        private static Manifest parsed(Path file, byte[] bytes) {
            try {
                return Manifest.parse(bytes);
            } catch (JacksonException unknown) {
                throw new BackupException(
                        Fault.NEWER,
                        file + " has a list of tables this Gongjian does not know: update Gongjian",
                        unknown);
            }
        }

        private static BackupException unfit(Path file, String why) {
            return new BackupException(Fault.ALTERED, file + " is damaged: " + why);
        }

        private static byte[] bytes(Chunk chunk) {
            byte[] bytes = new byte[chunk.content().remaining()];
            chunk.content().get(bytes);
            return bytes;
        }
    }

    /** The rows of one table: each ends with the only line feed it has. */
    private static final class Rows {

        private final List<BackupReader.Spot> spots = new ArrayList<>();
        private final MessageDigest digest = Digest.sha256();
        private long count;
        private long bytes;

        private void add(ByteBuffer content, BackupReader.Spot spot) {
            spots.add(spot);
            digest.update(content.duplicate());
            bytes += content.remaining();
            for (int at = content.position(); at < content.limit(); at++) {
                if (content.get(at) == '\n') {
                    count++;
                }
            }
        }

        private boolean are(Manifest.Table table) {
            return count == table.rows()
                    && bytes == table.bytes()
                    && Digest.of(digest).equals(table.digest());
        }
    }
}
