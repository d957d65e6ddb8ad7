package org.gongjian.district;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Answers made of thousands of rows, remembered for half a minute; small ones are given anew each time. Whoever asks while it is
 * asked anew gets the answer before.
 */
public final class LargeAnswers {

    static final Duration KEPT = Duration.ofSeconds(30);

    private final long large;
    private final int most;
    private final LongSupplier nanoseconds;
    private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();

    /**
     * @param large from so many rows on an answer is remembered
     * @param most answers remembered at once
     */
    public LargeAnswers(long large, int most) {
        this(large, most, System::nanoTime);
    }

    LargeAnswers(long large, int most, LongSupplier nanoseconds) {
        this.large = large;
        this.most = most;
        this.nanoseconds = nanoseconds;
    }

    /**
     * The answer in the current district.
     *
     * @param question equal questions have equal answers of one kind
     * @param ask asks the database
     * @param rows of how many it was made
     */
    @SuppressWarnings("unchecked")
    public <Q, A> A answer(Q question, Function<Q, A> ask, ToLongFunction<A> rows) {
        DistrictId district = CurrentDistrict.id().orElse(null);
        if (district == null) {
            return ask.apply(question);
        }
        Key key = new Key(district, question);
        Remembered last = remembered.get(key);
        if (last != null && !last.isMyTurn(nanoseconds.getAsLong())) {
            return (A) last.answer();
        }
        A answer;
        try {
            answer = ask.apply(question);
        } catch (RuntimeException failed) {
            remembered.remove(key);
            throw failed;
        }
        if (rows.applyAsLong(answer) >= large) {
            makeRoom();
            remembered.put(key, new Remembered(answer, nanoseconds.getAsLong() + KEPT.toNanos(), new AtomicBoolean()));
        } else {
            remembered.remove(key);
        }
        return answer;
    }

    /** Addresses anybody can make up do not fill the memory. */
    private void makeRoom() {
        if (remembered.size() >= most) {
            remembered.clear();
        }
    }

    private record Key(DistrictId district, Object question) {}

    private record Remembered(Object answer, long until, AtomicBoolean askedAnew) {

        /** Whether it is too old, and nobody asks anew yet. */
        boolean isMyTurn(long now) {
            return now - until >= 0 && askedAnew.compareAndSet(false, true);
        }
    }
}
