package org.gongjian.identity.limits;

import java.time.Duration;

/**
 * What became of one request's try.
 *
 * @param left how many more may follow at once
 * @param again until the next one may, where this one may not
 */
record Taken(boolean allowed, long left, Duration again) {

    /** Whole seconds, rounded up: earlier it would be refused again. */
    long seconds() {
        return Math.max(1, again.plusMillis(999).toSeconds());
    }
}
