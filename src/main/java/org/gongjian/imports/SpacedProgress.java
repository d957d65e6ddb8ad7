package org.gongjian.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntConsumer;

/** Tells how far a step has come, but not more often than anybody looks: the rows wait for each telling. */
final class SpacedProgress implements IntConsumer {

    static final Duration EVERY = Duration.ofMillis(500);

    private final Clock clock;
    private final IntConsumer tell;
    private Instant next = Instant.MIN;

    SpacedProgress(Clock clock, IntConsumer tell) {
        this.clock = clock;
        this.tell = tell;
    }

    @Override
    public void accept(int done) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(EVERY);
            tell.accept(done);
        }
    }
}
