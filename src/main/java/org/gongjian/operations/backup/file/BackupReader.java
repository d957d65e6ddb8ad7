package org.gongjian.operations.backup.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/** Reads a backup. Nothing of it is believed before {@link #walk} has seen the whole. */
public final class BackupReader implements AutoCloseable {

    private final Source source;
    private final Prologue prologue;
    private final ChunkSeal seal;

    private BackupReader(Source source, Prologue prologue, ChunkSeal seal) {
        this.source = source;
        this.prologue = prologue;
        this.seal = seal;
    }

    /** What anybody may know of a backup. */
    public static Header header(Path file) {
        try (var source = Source.open(file)) {
            return Prologue.read(source).header();
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    /**
     * Opens a backup.
     *
     * @param passphrase ignored where the backup is not encrypted
     */
    public static BackupReader open(Path file, Optional<Passphrase> passphrase) {
        try {
            Source source = Source.open(file);
            try {
                Prologue prologue = Prologue.read(source);
                return new BackupReader(source, prologue, seal(file, prologue, passphrase));
            } catch (IOException | RuntimeException failed) {
                source.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private static ChunkSeal seal(Path file, Prologue prologue, Optional<Passphrase> passphrase) {
        Lock lock = prologue.header().lock();
        if (lock == null) {
            return new ChecksumSeal(prologue.digest());
        }
        if (passphrase.isEmpty()) {
            throw new BackupException(
                    Fault.PASSPHRASE, file + " is encrypted: give its passphrase with --passphrase-file");
        }
        return lock.open(passphrase.get())
                .map(key -> new PassphraseSeal(prologue.digest(), key))
                .orElseThrow(() -> new BackupException(
                        Fault.PASSPHRASE, file + " was encrypted with another passphrase than this one"));
    }

    public Path file() {
        return source.file();
    }

    public Header header() {
        return prologue.header();
    }

    /** Reads every chunk to the last and compares every byte; throws where something is missing or not as it was written. */
    public Digest walk(Visitor visitor, Watcher watcher) {
        MessageDigest whole = Digest.sha256();
        try {
            whole.update(source.at(0, Math.toIntExact(prologue.length())));
            long position = prologue.length();
            boolean last = false;
            for (long number = 0; !last; number++) {
                Frame frame = frame(position, number);
                last = frame.last();
                ByteBuffer sealed = source.at(position + Frame.BYTES, frame.length());
                whole.update(frame.bytes(prologue.digest(), number));
                whole.update(sealed.duplicate());
                visitor.visit(opened(position, new ChunkSeal.Place(number, last), sealed), new Spot(position, number));
                watcher.advances(Frame.BYTES + frame.length());
                position += Frame.BYTES + frame.length();
            }
            return end(position, Digest.of(whole));
        } catch (IOException failed) {
            throw unreadable(file(), failed);
        }
    }

    /** Reads a chunk again where {@link #walk} found it. */
    public Chunk at(Spot spot) {
        try {
            Frame frame = frame(spot.position(), spot.number());
            ByteBuffer sealed = source.at(spot.position() + Frame.BYTES, frame.length());
            return opened(spot.position(), new ChunkSeal.Place(spot.number(), frame.last()), sealed);
        } catch (IOException failed) {
            throw unreadable(file(), failed);
        }
    }

    public long size() {
        return source.size();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Frame frame(long position, long number) throws IOException {
        if (source.size() < position + Frame.BYTES) {
            throw source.isTruncated();
        }
        Frame frame = Frame.read(source.at(position, Frame.BYTES), prologue.digest(), number)
                .filter(read -> read.length() <= 2 * Chunk.MOST)
                .orElseThrow(() -> source.isAltered(position));
        if (source.size() < position + Frame.BYTES + frame.length()) {
            throw source.isTruncated();
        }
        return frame;
    }

    private Chunk opened(long position, ChunkSeal.Place place, ByteBuffer sealed) {
        return seal.open(place, sealed).flatMap(Chunk::of).orElseThrow(() -> source.isAltered(position));
    }

    private Digest end(long position, Digest whole) throws IOException {
        if (source.size() < position + Digest.BYTES) {
            throw source.isTruncated();
        }
        if (source.size() > position + Digest.BYTES
                || !whole.isWrittenIn(source.at(position, Digest.BYTES).array())) {
            throw source.isAltered(position);
        }
        return whole;
    }

    private static BackupException unreadable(Path file, IOException failed) {
        Fault fault = failed instanceof NoSuchFileException ? Fault.REFUSED : Fault.FAILED;
        return new BackupException(fault, "Cannot read " + file + ": " + Causes.words(failed), failed);
    }

    /** Where a chunk stands in the file. */
    public record Spot(long position, long number) {}

    /** Is shown every chunk, in the order in which they were written. */
    public interface Visitor {
        void visit(Chunk chunk, Spot spot);
    }
}
