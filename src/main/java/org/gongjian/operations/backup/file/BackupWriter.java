package org.gongjian.operations.backup.file;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes a backup into a file beside the one that is wanted, readable by its owner only, and puts it there when all of it is
 * on the disk. Closing it earlier leaves nothing behind. Several threads may put chunks.
 */
public final class BackupWriter implements AutoCloseable {

    /** What an unfinished backup is called at its end, for whoever finds one after a power cut. */
    public static final String UNFINISHED = ".unfinished";

    private final Path target;
    private final boolean replace;
    private final Path unfinished;
    private final FileChannel channel;
    private final MessageDigest whole = Digest.sha256();
    private final Digest header;
    private final ChunkSeal seal;
    private long chunks;
    private long bytes;
    private boolean finished;

    private BackupWriter(Path target, boolean replace, Path unfinished, Header header, ByteBuffer prologue, Key key)
            throws IOException {
        this.target = target;
        this.replace = replace;
        this.unfinished = unfinished;
        this.channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
        this.header = Prologue.of(header, prologue).digest();
        this.seal = key.seal(this.header);
        write(prologue);
    }

    /**
     * Begins a backup.
     *
     * @param passphrase encrypts it
     * @param replace whether a file that is there already is replaced in the end
     */
    public static BackupWriter begin(
            Path file, boolean replace, String product, Instant made, Optional<Passphrase> passphrase)
            throws IOException {
        return begin(file, replace, product, made, passphrase.map(Lock::make), Prologue.FORMAT);
    }

    static BackupWriter begin(
            Path file, boolean replace, String product, Instant made, Optional<Lock.Keyed> lock, int format)
            throws IOException {
        Path target = file.toAbsolutePath();
        if (!replace) {
            refuseWhere(Files.exists(target), target);
        }
        refuseDirectory(target);
        var header = new Header(product, made, lock.map(Lock.Keyed::lock).orElse(null));
        Key key = digest -> lock.<ChunkSeal>map(keyed -> new PassphraseSeal(digest, keyed.key()))
                .orElseGet(() -> new ChecksumSeal(digest));
        Path unfinished = Files.createTempFile(
                target.resolveSibling(""),
                "." + target.getFileName() + ".",
                UNFINISHED,
                asFileAttribute(fromString("rw-------")));
        // Ctrl-C leaves nothing behind either.
        unfinished.toFile().deleteOnExit();
        return new BackupWriter(target, replace, unfinished, header, Prologue.write(header, format), key);
    }

    /** Adds a chunk; the compressor is the calling thread's own. */
    public void put(Chunk chunk, ZstdCompressCtx compressor) throws IOException {
        ByteBuffer compressed = chunk.compressed(compressor);
        synchronized (this) {
            append(compressed, false);
        }
    }

    /** Adds the last chunk, waits for the disk, and gives the file its name. */
    public synchronized Written finish(Chunk last) throws IOException {
        try (var compressor = Chunk.compressor()) {
            append(last.compressed(compressor), true);
        }
        Digest digest = Digest.of(whole);
        bytes += Digest.BYTES;
        writeAll(ByteBuffer.wrap(digest.bytes()));
        channel.force(true);
        channel.close();
        publish();
        finished = true;
        return new Written(target, bytes, digest);
    }

    @Override
    public synchronized void close() throws IOException {
        if (!finished) {
            finished = true;
            channel.close();
            Files.deleteIfExists(unfinished);
        }
    }

    private void append(ByteBuffer compressed, boolean last) throws IOException {
        if (finished) {
            throw new IOException("The backup was given up");
        }
        byte[] sealed = seal.seal(new ChunkSeal.Place(chunks, last), compressed);
        write(new Frame(sealed.length, last).bytes(header, chunks));
        write(ByteBuffer.wrap(sealed));
        chunks++;
    }

    private void write(ByteBuffer part) throws IOException {
        whole.update(part.duplicate());
        bytes += part.remaining();
        writeAll(part);
    }

    private void writeAll(ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            channel.write(part);
        }
    }

    private void publish() throws IOException {
        if (replace) {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
            publishAsNew();
        }
        try (var directory = FileChannel.open(target.resolveSibling(""), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** A link fails where a file of that name has appeared meanwhile; some file systems have no links. */
    private void publishAsNew() throws IOException {
        try {
            Files.createLink(target, unfinished);
            Files.delete(unfinished);
        } catch (FileAlreadyExistsException appeared) {
            refuseWhere(true, target);
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException noLinks) {
            refuseWhere(Files.exists(target), target);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void refuseWhere(boolean there, Path target) {
        if (there) {
            throw new BackupException(
                    Fault.REFUSED, target + " is there already: choose another name, or replace it with --replace");
        }
    }

    private static void refuseDirectory(Path target) {
        if (Files.isDirectory(target)) {
            throw new BackupException(Fault.REFUSED, target + " is a directory: name a file in it");
        }
        if (!Files.isDirectory(target.resolveSibling(""))) {
            throw new BackupException(
                    Fault.REFUSED, "There is no directory " + target.resolveSibling("") + ": make it first");
        }
    }

    /** Makes the seal once the digest of the header is known. */
    private interface Key {
        ChunkSeal seal(Digest header);
    }

    /**
     * A backup that is there.
     *
     * @param digest SHA-256 of everything before it; the file ends with it
     */
    public record Written(Path file, long bytes, Digest digest) {}
}
