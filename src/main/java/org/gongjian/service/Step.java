package org.gongjian.service;

import java.time.Instant;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a service; written once.
 *
 * @param position 1 for the first
 * @param span that counts from this step on; of a correction that is asked for, the one it would have
 * @param minutes what the service counts from this step on
 * @param reason as it was typed, at most 500 characters; null where none was asked for
 */
public record Step(
        int position,
        StepKind kind,
        Instant at,
        Author by,
        Span span,
        int minutes,
        @Nullable String reason) {

    /** The longest reason in characters. */
    public static final int REASON = 500;

    /** A reason that has to be given. */
    static String reason(@Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        Verdict.require(!reason.isEmpty(), Reason.of("service.refused.reason")).orRefuse("reason");
        Verdict.require(reason.codePointCount(0, reason.length()) <= REASON, Reason.of("frame.fault.long", REASON))
                .orRefuse("reason");
        return reason;
    }
}
