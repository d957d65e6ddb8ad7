package org.gongjian.alliances.policy;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * A district's own days for agreements and committees.
 *
 * @param renewalDays before the last day of an agreement its parties are asked about the next term: 7 to 90 days, for a
 *     notice is kept at least as long
 * @param callDays a committee's meeting is called so many days ahead: 1 to 60 days
 * @param version 0 where the district has not chosen yet
 */
public record AlliancePolicy(int renewalDays, int callDays, int version) {

    public static final int RENEWAL_LEAST = 7;
    public static final int RENEWAL_MOST = 90;
    public static final int CALL_MOST = 60;

    public static final AlliancePolicy USUAL = new AlliancePolicy(60, 15, 0);

    public AlliancePolicy {
        Verdict.require(
                        renewalDays >= RENEWAL_LEAST && renewalDays <= RENEWAL_MOST,
                        Reason.of("alliances.policy.range", RENEWAL_LEAST, RENEWAL_MOST))
                .orRefuse("renewalDays");
        Verdict.require(callDays >= 1 && callDays <= CALL_MOST, Reason.of("alliances.policy.range", 1, CALL_MOST))
                .orRefuse("callDays");
    }
}
