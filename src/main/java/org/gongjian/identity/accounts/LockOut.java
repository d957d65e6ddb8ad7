package org.gongjian.identity.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long an account is closed after failed attempts: not before the fifth, then 15 minutes, twice as long each time, a day at most. */
public final class LockOut {

    public static final int FREE = 5;
    static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(1);

    private LockOut() {}

    public static Optional<Instant> after(int failures, Instant now) {
        if (failures < FREE) {
            return Optional.empty();
        }
        int doublings = Math.min(failures - FREE, 10);
        Duration closed = FIRST.multipliedBy(1L << doublings);
        return Optional.of(now.plus(closed.compareTo(LONGEST) > 0 ? LONGEST : closed));
    }
}
