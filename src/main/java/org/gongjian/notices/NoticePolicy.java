package org.gongjian.notices;

import java.time.LocalTime;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * A district's own rule for its notices.
 *
 * @param digestAt when the digest of the day goes out, in the district's zone
 * @param keepDays how long notices are kept: 90 to 3650 days, for a renewal is told of once in 60
 * @param version 0 where the district has not chosen yet
 */
public record NoticePolicy(LocalTime digestAt, int keepDays, int version) {

    public static final int SHORTEST = 90;
    public static final int LONGEST = 3650;

    /** In the morning, and half a year. */
    public static final NoticePolicy USUAL = new NoticePolicy(LocalTime.of(8, 0), 180, 0);

    public NoticePolicy {
        Verdict.require(
                        keepDays >= SHORTEST && keepDays <= LONGEST,
                        Reason.of("notices.policy.keep.range", SHORTEST, LONGEST))
                .orRefuse("keepDays");
    }
}
