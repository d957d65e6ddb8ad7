package org.gongjian.district.signals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is worth keeping and not worth waiting for: whoever comes while nothing is being written writes at once, and what comes
 * meanwhile is written together, by nobody's request, as soon as nothing more comes for a moment. In a rush that is after the
 * rush, or after some seconds of it. What cannot be written is lost, and the log says so.
 *
 * @param <V> one thing to be written
 */
public final class WriteTogether<V> {

    static final int MOST_AT_ONCE = 200;

    private static final Duration QUIET = Duration.ofMillis(300);
    /** So long may the oldest wait for a quiet moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(WriteTogether.class);

    private final String what;
    private final Consumer<List<V>> write;
    private final Queue<V> left = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    /**
     * @param what for the log
     * @param write writes some, in the order in which they came, in a transaction of its own; of what belongs to no district
     */
    public WriteTogether(String what, Consumer<List<V>> write) {
        this.what = what;
        this.write = write;
    }

    /** Returns when it is written, or when it waits for what is being written. */
    public void write(V value) {
        left.add(value);
        if (writing.compareAndSet(false, true)) {
            writeNext();
            if (goesOn()) {
                Thread.ofVirtual().name("write-together").start(this::writeAll);
            }
        }
    }

    /** How many nobody has begun to write. */
    int waiting() {
        return left.size();
    }

    private void writeAll() {
        do {
            awaitQuiet();
            for (int there = left.size(); there > 0; there -= MOST_AT_ONCE) {
                writeNext();
            }
        } while (goesOn());
    }

    private void awaitQuiet() {
        long began = System.nanoTime();
        int before;
        do {
            before = left.size();
            LockSupport.parkNanos(QUIET.toNanos());
        } while (left.size() > before && System.nanoTime() - began < PATIENCE.toNanos());
    }

    /** True where whoever writes has to go on; otherwise somebody else may begin. */
    private boolean goesOn() {
        if (!left.isEmpty()) {
            return true;
        }
        writing.set(false);
        return !left.isEmpty() && writing.compareAndSet(false, true);
    }

    private void writeNext() {
        List<V> batch = new ArrayList<>();
        for (V next = left.poll(); next != null; next = batch.size() < MOST_AT_ONCE ? left.poll() : null) {
            batch.add(next);
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            write.accept(batch);
        } catch (RuntimeException | Error failed) {
            // Whatever it was, the next ones are written.
            LOG.warn("{}: {} not written", what, batch.size(), failed);
        }
    }
}
