package org.gongjian.notices;

import java.util.Locale;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What of what went out is looked for.
 *
 * @param kind a code, null for every kind
 * @param outcome of any of its messages, null for every outcome
 * @param before the last notice of the page before, null for the first page
 */
public record SentFilter(
        @Nullable String kind,
        @Nullable Outcome outcome,
        @Nullable UUID before) {

    /** How a message went. The message {@code notices.outcome.OUTCOME} names it. */
    public enum Outcome {
        WAITING,
        SENT,
        FAILED,
        /** Nothing went out beside the inbox: by choice, or for want of an address. */
        LEFT_OUT;

        public Reason label() {
            return Reason.of(
                    "notices.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
