package org.gongjian.district;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/**
 * Counts of rows that are asked for with every page. A small one is counted each time; one of thousands, which nobody reads
 * to the last digit, is remembered for half a minute. Whoever asks while it is counted anew gets what was counted before.
 */
@Component
public class LargeCounts {

    /** From so many rows on a count is remembered. */
    public static final long LARGE = 2_000;

    static final Duration KEPT = Duration.ofSeconds(30);

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();
    private final LongSupplier nanoseconds;

    LargeCounts() {
        this(System::nanoTime);
    }

    LargeCounts(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /**
     * How many there are in the current district.
     *
     * @param question what is counted; equal questions have equal answers
     * @param count asks the database
     */
    public <Q> long count(Q question, ToLongFunction<Q> count) {
        DistrictId district = CurrentDistrict.id().orElse(null);
        if (district == null) {
            return count.applyAsLong(question);
        }
        Key key = new Key(district, question);
        Remembered last = remembered.get(key);
        if (last != null && !last.isMyTurn(nanoseconds.getAsLong())) {
            return last.rows();
        }
        long rows;
        try {
            rows = count.applyAsLong(question);
        } catch (RuntimeException failed) {
            remembered.remove(key);
            throw failed;
        }
        if (rows >= LARGE) {
            makeRoom();
            remembered.put(key, new Remembered(rows, nanoseconds.getAsLong() + KEPT.toNanos(), new AtomicBoolean()));
        } else {
            remembered.remove(key);
        }
        return rows;
    }

    /** Addresses anybody can make up do not fill the memory. */
    private void makeRoom() {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
    }

    private record Key(DistrictId district, Object question) {}

    private record Remembered(long rows, long until, AtomicBoolean countedAnew) {

        /** Whether it is too old, and nobody counts it anew yet. */
        boolean isMyTurn(long now) {
            return now - until >= 0 && countedAnew.compareAndSet(false, true);
        }
    }
}
