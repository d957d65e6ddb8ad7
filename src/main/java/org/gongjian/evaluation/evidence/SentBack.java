package org.gongjian.evaluation.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One time an evidence was sent back to be supplemented.
 *
 * @param number of that evidence, from 1
 * @param words what is missing
 * @param until the last day to supplement it
 * @param by the account that sent it back
 * @param supplementedAt when it was given again; null before
 */
public record SentBack(
        int number,
        String words,
        LocalDate until,
        UUID by,
        Instant at,
        @Nullable Instant supplementedAt) {

    /** Days there are at most to supplement something. */
    public static final int LONGEST = 30;

    /** Whether it is supplemented on a day. */
    Verdict takes(LocalDate day) {
        return Verdict.require(!day.isAfter(until), Reason.of("evaluation.evidence.rule.late.supplement", until));
    }

    static Verdict mayWait(LocalDate until, LocalDate today) {
        return Verdict.require(
                !until.isBefore(today) && !until.isAfter(today.plusDays(LONGEST)),
                Reason.of("evaluation.evidence.rule.until", today, today.plusDays(LONGEST)));
    }
}
