package org.gongjian.district;

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

    private static final int MOST_REMEMBERED = 10_000;

    private final LargeAnswers answers;

    LargeCounts() {
        this(System::nanoTime);
    }

    LargeCounts(LongSupplier nanoseconds) {
        answers = new LargeAnswers(LARGE, MOST_REMEMBERED, nanoseconds);
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
    public <Q, A> A counted(Q question, Function<Q, A> count, ToLongFunction<A> rows) {
        return answers.answer(question, count, rows);
    }
}
