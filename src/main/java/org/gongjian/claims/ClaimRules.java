package org.gongjian.claims;

import java.time.LocalDate;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingKind;

/** What may be claimed, and how; each rule answers with a reason. How much is left is asked of the stock itself. */
final class ClaimRules {

    /** More units than this claim one after the other. */
    static final int MOST_JOINED = 10;

    private ClaimRules() {}

    /** Needs, wishes and projects are claimed; a resource is used. */
    static Verdict isAskedFor(Listing listing) {
        return Verdict.require(
                listing.kind() != ListingKind.RESOURCE, Reason.of("claims.refused.resource", listing.title()));
    }

    /** Nobody claims what they ask for themselves. */
    static Verdict isOfSomebodyElse(Listing listing, MakeClaim command) {
        return Verdict.require(!listing.owner().equals(command.lead()), Reason.of("claims.refused.own"))
                .and(Verdict.require(
                        !command.others().contains(listing.owner()), Reason.of("claims.refused.own.joined")));
    }

    static Verdict othersAreOthers(MakeClaim command) {
        return Verdict.require(!command.others().contains(command.lead()), Reason.of("claims.joined.lead"))
                .and(Verdict.require(
                        command.others().size() <= MOST_JOINED, Reason.of("claims.joined.many", MOST_JOINED)));
    }

    static Verdict deadlineIsAhead(LocalDate deadline, LocalDate today) {
        return Verdict.require(!deadline.isBefore(today), Reason.of("claims.deadline.past", deadline))
                .and(Verdict.require(
                        !deadline.isAfter(today.plusYears(3)), Reason.of("claims.deadline.far", today.plusYears(3))));
    }
}
