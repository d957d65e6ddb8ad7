package org.gongjian.service;

import org.jspecify.annotations.Nullable;

/**
 * Says that somebody's time in a shift counts.
 *
 * @param said from when until when, where the roll does not say it or says it wrongly; null to take the roll's word
 * @param reason why something else counts than the roll says, or why this one instead of another; null where neither is so
 * @param insteadOfOthers whether services of the same time no longer count: one person is in one place
 */
public record ConfirmHours(
        ServiceId id, @Nullable Span said, @Nullable String reason, boolean insteadOfOthers) {

    /** As the roll says. */
    public static ConfirmHours asTheRollSays(ServiceId id) {
        return new ConfirmHours(id, null, null, false);
    }

    boolean needsReason() {
        return said != null || insteadOfOthers;
    }
}
