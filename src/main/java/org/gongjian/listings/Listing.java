package org.gongjian.listings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the three lists: what it says, where it stands, how much of it is taken, and what may happen to it next.
 *
 * @param owner who offers the resource, or asks for the need, the wish, the project
 * @param stored where it stands, whatever day it is
 * @param taken how much of it is promised or done
 * @param done how much of it is done; never more than is taken
 * @param remark why it was sent back or withdrawn
 * @param publishedAt null until it first was public
 * @param version rises with every change of what it says or where it stands; not with what is taken
 */
public record Listing(
        ListingId id,
        ListingKind kind,
        UnitId owner,
        ListingDetails details,
        ListingState stored,
        BigDecimal taken,
        BigDecimal done,
        @Nullable Localized remark,
        @Nullable Instant publishedAt,
        @Nullable UUID enteredBy,
        int version) {

    /** The longest a listing stays without being renewed, in days. */
    public static final int LONGEST_VALIDITY = 366;

    public RecordRef ref() {
        return id.ref();
    }

    /** Below the district. */
    public String path() {
        return "listings/" + id.value();
    }

    public Localized title() {
        return details.title();
    }

    public BigDecimal left() {
        return details.amount().quantity().value().subtract(taken);
    }

    public boolean isAllTaken() {
        return left().signum() <= 0;
    }

    public boolean isUntouched() {
        return taken.signum() == 0;
    }

    public ListingState state(LocalDate today) {
        return stored == ListingState.PUBLISHED && today.isAfter(details.validUntil()) ? ListingState.EXPIRED : stored;
    }

    /** Whether everybody may read it: once public, it stays so, and says what became of it. */
    public boolean isPublic() {
        return publishedAt != null;
    }

    /** Why it was sent back or withdrawn, for a page. */
    @Nullable
    Reason remarkAsReason() {
        return remark == null ? null : Reason.of("listings.remark", remark);
    }

    // What may happen to it next

    /** What is promised stays promised: of a listing that some of was taken, the kind of thing and its unit stay. */
    public Verdict mayChange() {
        return notWithdrawn().and(notFulfilled());
    }

    /** What a change may not touch once somebody has taken some of it. */
    public Verdict mayBecome(ListingDetails then) {
        return isUntouched()
                ? Verdict.allowed()
                : Verdict.require(
                                details.category().equals(then.category()),
                                Reason.of("listings.refused.taken.category"))
                        .and(Verdict.require(
                                details.amount().unit().equals(then.amount().unit()),
                                Reason.of("listings.refused.taken.unit")))
                        .and(Verdict.require(
                                then.amount().quantity().value().compareTo(taken) >= 0,
                                Reason.of("listings.refused.taken.quantity", new Quantity(taken).toString())));
    }

    public Verdict maySubmit() {
        return Verdict.require(stored == ListingState.DRAFT, Reason.of("listings.refused.not-draft", stored.label()));
    }

    public Verdict mayPublish(LocalDate today) {
        return Verdict.require(
                        stored == ListingState.DRAFT || stored == ListingState.SUBMITTED,
                        Reason.of("listings.refused.published-already", stored.label()))
                .and(Verdict.require(
                        !today.isAfter(details.validUntil()),
                        Reason.of("listings.refused.past", details.validUntil())));
    }

    public Verdict mayReturn() {
        return Verdict.require(
                stored == ListingState.SUBMITTED, Reason.of("listings.refused.not-submitted", stored.label()));
    }

    public Verdict mayWithdraw() {
        return notWithdrawn()
                .and(notFulfilled())
                .and(Verdict.require(
                        taken.compareTo(done) == 0,
                        Reason.of(
                                "listings.refused.under-way",
                                taken.subtract(done).stripTrailingZeros().toPlainString(),
                                details.amount().unit())));
    }

    public Verdict mayRenew() {
        return Verdict.require(stored == ListingState.PUBLISHED, Reason.of("listings.refused.renew", stored.label()));
    }

    /** Whether so much of it can be had today. */
    public Verdict mayTake(Quantity wanted, LocalDate today) {
        return notWithdrawn()
                .and(Verdict.require(
                        stored == ListingState.PUBLISHED || stored == ListingState.FULFILLED,
                        Reason.of("listings.refused.not-public")))
                .and(Verdict.require(
                        state(today) != ListingState.EXPIRED,
                        Reason.of("listings.refused.expired", details.validUntil())))
                .and(Verdict.require(!isAllTaken(), Reason.of("listings.refused.all-taken")))
                .and(Verdict.require(
                        wanted.isAtMost(left()),
                        Reason.of(
                                "listings.refused.left",
                                plain(left()),
                                details.amount().unit())))
                .and(partIsFine(wanted));
    }

    private Verdict partIsFine(Quantity wanted) {
        boolean all = wanted.value().compareTo(left()) == 0;
        Quantity part = details.part();
        if (all) {
            return Verdict.allowed();
        }
        return part == null
                ? Verdict.refused(Reason.of(
                        "listings.refused.whole",
                        plain(left()),
                        details.amount().unit()))
                : Verdict.require(
                        wanted.compareTo(part) >= 0,
                        Reason.of(
                                "listings.refused.part",
                                part.toString(),
                                details.amount().unit()));
    }

    private Verdict notWithdrawn() {
        return Verdict.require(stored != ListingState.WITHDRAWN, Reason.of("listings.refused.withdrawn"));
    }

    private Verdict notFulfilled() {
        return Verdict.require(stored != ListingState.FULFILLED, Reason.of("listings.refused.fulfilled"));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
