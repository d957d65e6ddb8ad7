package org.gongjian.claims.policy;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * A district's own rule for claims and cases.
 *
 * @param contactDays within so many days the claimer makes contact, or the claim is released
 * @param remindDays after so many of them without contact the claimer is reminded
 * @param acceptDays working days in which the asker looks at what was submitted
 * @param ratingDays working days in which residents rate what was accepted
 * @param ratingsNeeded how many ratings decide where many use the result; where one does, one decides
 * @param unsatisfiedStars so many stars of five, or fewer, are “not satisfied”
 * @param reopenPercent so many in a hundred unsatisfied ratings, or more, open the case again
 * @param mostReopenings so often ratings open a case again; after that the asker decides
 * @param amberPoints so many points behind the plan, or more, are amber
 * @param redPoints so many, or more, are red
 * @param lateDays so many working days past the deadline stay amber; after them it is red
 * @param pairedHours how long paired units choose alone, as a new round suggests it
 * @param version 0 where the district has not chosen yet
 */
public record ClaimPolicy(
        int contactDays,
        int remindDays,
        int acceptDays,
        int ratingDays,
        int ratingsNeeded,
        int unsatisfiedStars,
        int reopenPercent,
        int mostReopenings,
        int amberPoints,
        int redPoints,
        int lateDays,
        int pairedHours,
        int version) {

    public static final ClaimPolicy USUAL = new ClaimPolicy(7, 5, 3, 10, 3, 2, 40, 2, 10, 25, 0, 48, 0);

    public ClaimPolicy {
        within("contactDays", contactDays, 1, 60);
        within("remindDays", remindDays, 1, 59);
        within("acceptDays", acceptDays, 1, 60);
        within("ratingDays", ratingDays, 1, 90);
        within("ratingsNeeded", ratingsNeeded, 1, 100);
        within("unsatisfiedStars", unsatisfiedStars, 1, 4);
        within("reopenPercent", reopenPercent, 1, 100);
        within("mostReopenings", mostReopenings, 0, 10);
        within("amberPoints", amberPoints, 1, 99);
        within("redPoints", redPoints, 2, 100);
        within("lateDays", lateDays, 0, 60);
        within("pairedHours", pairedHours, 0, 720);
        Verdict.require(remindDays < contactDays, Reason.of("claims.policy.remind.late", contactDays))
                .orRefuse("remindDays");
        Verdict.require(amberPoints < redPoints, Reason.of("claims.policy.red.low", amberPoints))
                .orRefuse("redPoints");
    }

    /** Whether so many stars say “not satisfied”. */
    public boolean isUnsatisfied(int stars) {
        return stars <= unsatisfiedStars;
    }

    private static void within(String field, int value, int least, int most) {
        Verdict.require(value >= least && value <= most, Reason.of("claims.policy.range", least, most))
                .orRefuse(field);
    }
}
