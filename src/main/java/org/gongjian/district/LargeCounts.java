package org.gongjian.district;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
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
        return counted(question, count::applyAsLong, Long::longValue);
    }

    /**
     * Several counts at once.
     *
     * @param question what is counted; equal questions have equal answers of one kind
     * @param count asks the database
     * @param rows how many were counted
     */
    @SuppressWarnings("unchecked")
    public <Q, A> A counted(Q question, Function<Q, A> count, ToLongFunction<A> rows) {
        DistrictId district = CurrentDistrict.id().orElse(null);
        if (district == null) {
            return count.apply(question);
        }
        Key key = new Key(district, question);
        Remembered last = remembered.get(key);
        if (last != null && !last.isMyTurn(nanoseconds.getAsLong())) {
            return (A) last.answer();
        }
        A answer;
        try {
            answer = count.apply(question);
        } catch (RuntimeException failed) {
            remembered.remove(key);
            throw failed;
        }
        if (rows.applyAsLong(answer) >= LARGE) {
            makeRoom();
            remembered.put(key, new Remembered(answer, nanoseconds.getAsLong() + KEPT.toNanos(), new AtomicBoolean()));
        } else {
            remembered.remove(key);
        }
        return answer;
    }

    /** Addresses anybody can make up do not fill the memory. */
    private void makeRoom() {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
    }

    private record Key(DistrictId district, Object question) {}

    private record Remembered(Object answer, long until, AtomicBoolean countedAnew) {

        /** Whether it is too old, and nobody counts it anew yet. */
        boolean isMyTurn(long now) {
            return now - until >= 0 && countedAnew.compareAndSet(false, true);
        }
    }
}
