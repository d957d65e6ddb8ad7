package org.gongjian.imports;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.jspecify.annotations.Nullable;

/** Makes pieces of work on a thread of its own, a few ahead of whoever takes them. Its failure is the taker's. */
final class ReadAhead<B> implements AutoCloseable {

    private static final int AHEAD = 3;

    private final BlockingQueue<Piece<B>> pieces = new ArrayBlockingQueue<>(AHEAD);
    private final Thread maker;

    private ReadAhead(Consumer<Consumer<B>> work, DistrictId district) {
        maker = Thread.ofPlatform()
                .daemon()
                .name("read-ahead")
                .unstarted(() -> CurrentDistrict.run(district, () -> make(work)));
    }

    private void make(Consumer<Consumer<B>> work) {
        Piece<B> last;
        try {
            work.accept(piece -> put(new Piece<>(piece, null)));
            last = new Piece<>(null, null);
        } catch (RuntimeException | Error failure) {
            last = new Piece<>(null, failure);
        }
        // Whoever took the pieces may have gone: then there is nobody to tell.
        if (!Thread.currentThread().isInterrupted()) {
            put(last);
        }
    }

    /** @param work is given where to put its pieces; it works in the caller's district */
    static <B> ReadAhead<B> start(Consumer<Consumer<B>> work) {
        ReadAhead<B> ahead = new ReadAhead<>(work, CurrentDistrict.id().orElseThrow());
        ahead.maker.start();
        return ahead;
    }

    /** A piece; neither of both ends the work. */
    private record Piece<B>(@Nullable B made, @Nullable Throwable failure) {}

    /** The next piece, null after the last one. */
    @Nullable
    B next() {
        try {
            Piece<B> piece = pieces.take();
            if (piece.failure() instanceof RuntimeException failure) {
                throw failure;
            }
            if (piece.failure() instanceof Error failure) {
                throw failure;
            }
            return piece.made();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the server stops");
        }
    }

    @Override
    public void close() {
        maker.interrupt();
    }

    private void put(Piece<B> piece) {
        try {
            pieces.put(piece);
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody waits any more");
        }
    }
}
