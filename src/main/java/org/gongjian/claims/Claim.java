package org.gongjian.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A claim and what may happen to it next: made, in touch, finished; released when nobody made contact, withdrawn by whoever
 * claimed.
 *
 * @param unit what the quantity counts
 * @param enteredFor whether somebody of the asker's side entered it for the lead, as at a launch
 * @param contactBy the last day on which the claimer may make contact
 * @param contactOn when there was contact, as it was said
 * @param endReason what the claimer said on taking it back
 */
public record Claim(
        ClaimId id,
        int version,
        ListingId listing,
        UnitId asker,
        UnitId lead,
        List<Joined> joined,
        Quantity quantity,
        Localized unit,
        Brings brings,
        ClaimState state,
        Author enteredBy,
        boolean enteredFor,
        Instant claimedAt,
        LocalDate contactBy,
        @Nullable LocalDate contactOn,
        @Nullable String contactNote,
        @Nullable Instant remindedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    public Claim {
        joined = List.copyOf(joined);
    }

    public RecordRef ref() {
        return id.ref();
    }

    public boolean isActive() {
        return state.isActive();
    }

    /** The lead, and the units that said they are part of it. */
    public Set<UnitId> claimers() {
        Set<UnitId> all = new HashSet<>();
        all.add(lead);
        joined.stream().filter(one -> one.state() == Joined.State.CONFIRMED).forEach(one -> all.add(one.unit()));
        return all;
    }

    /** Units that were asked to join and have not answered. */
    public List<UnitId> asked() {
        return joined.stream()
                .filter(one -> one.state() == Joined.State.ASKED)
                .map(Joined::unit)
                .toList();
    }

    // What may happen to it next

    public Verdict mayBeJoinedBy(UnitId unit) {
        return Verdict.require(state.isActive(), Reason.of("claims.refused.over", state.label()))
                .and(Verdict.require(asked().contains(unit), Reason.of("claims.refused.not-asked")));
    }

    public Verdict mayNoteContact() {
        return Verdict.require(
                state == ClaimState.CLAIMED || state == ClaimState.NOTED,
                Reason.of("claims.refused.contact", state.label()));
    }

    public Verdict mayConfirmContact() {
        return Verdict.require(state == ClaimState.NOTED, Reason.of("claims.refused.confirm-contact", state.label()));
    }

    public Verdict mayBeWithdrawn() {
        return Verdict.require(state.isActive(), Reason.of("claims.refused.over", state.label()));
    }

    public Verdict mayBeReleased(LocalDate today) {
        return Verdict.require(state == ClaimState.CLAIMED, Reason.of("claims.refused.release", state.label()))
                .and(Verdict.require(today.isAfter(contactBy), Reason.of("claims.refused.release.early", contactBy)));
    }

    /** @param known whether the asker says so itself */
    Claim inTouch(LocalDate day, @Nullable String note, boolean known) {
        mayNoteContact().orConflict();
        return with(known ? ClaimState.IN_TOUCH : ClaimState.NOTED, contactBy, day, note, remindedAt, null, null);
    }

    Claim contactConfirmed() {
        mayConfirmContact().orConflict();
        return with(ClaimState.IN_TOUCH, contactBy, contactOn, contactNote, remindedAt, null, null);
    }

    /** There was none: the claimer has until the end of tomorrow at least. */
    Claim contactDenied(LocalDate today) {
        mayConfirmContact().orConflict();
        LocalDate by = contactBy.isAfter(today) ? contactBy : today.plusDays(1);
        return with(ClaimState.CLAIMED, by, null, null, remindedAt, null, null);
    }

    Claim reminded(Instant at) {
        Verdict.require(state == ClaimState.CLAIMED, Reason.of("claims.refused.contact", state.label()))
                .orConflict();
        return with(state, contactBy, contactOn, contactNote, at, null, null);
    }

    Claim released(LocalDate today, Instant at) {
        mayBeReleased(today).orConflict();
        return with(ClaimState.RELEASED, contactBy, contactOn, contactNote, remindedAt, at, null);
    }

    Claim withdrawn(Instant at, String because) {
        mayBeWithdrawn().orConflict();
        return with(ClaimState.WITHDRAWN, contactBy, contactOn, contactNote, remindedAt, at, because);
    }

    Claim finished(Instant at) {
        Verdict.require(state == ClaimState.IN_TOUCH, Reason.of("claims.refused.over", state.label()))
                .orConflict();
        return with(ClaimState.FINISHED, contactBy, contactOn, contactNote, remindedAt, at, null);
    }

    private Claim with(
            ClaimState next,
            LocalDate by,
            @Nullable LocalDate contact,
            @Nullable String note,
            @Nullable Instant reminded,
            @Nullable Instant ended,
            @Nullable String because) {
        return new Claim(
                id,
                version,
                listing,
                asker,
                lead,
                joined,
                quantity,
                unit,
                brings,
                next,
                enteredBy,
                enteredFor,
                claimedAt,
                by,
                contact,
                note,
                reminded,
                ended,
                because);
    }
}
