package org.gongjian.operations.watch;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is asked for again only after a while, and by one at a time: probes cost the same however many come. */
final class Remembered<T> implements Supplier<T> {

    private final Supplier<T> question;
    private final long span;
    private final LongSupplier nanos;
    private @Nullable T answer;
    private long askedAt;

    Remembered(Supplier<T> question, Duration span, LongSupplier nanos) {
        this.question = question;
        this.span = span.toNanos();
        this.nanos = nanos;
    }

    static <T> Remembered<T> of(Duration span, Supplier<T> question) {
        return new Remembered<>(question, span, System::nanoTime);
    }

    @Override
    public synchronized T get() {
        long now = nanos.getAsLong();
        T known = answer;
        if (known == null || now - askedAt >= span) {
            known = question.get();
            answer = known;
            askedAt = now;
        }
        return known;
    }
}
