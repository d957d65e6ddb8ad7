package org.gongjian.giving;

import java.time.Instant;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.custody.LotId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/** A gift and what it may become next: registered, confirmed by the donor, received; returned and mended between. */
record Gift(
        GiftId id,
        int version,
        GiftState state,
        GiftDetails details,
        List<Shelved> shelved,
        Author registeredBy,
        Instant registeredAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant receivedAt,
        @Nullable PostId receivedBy,
        @Nullable ReceiptNumber number,
        @Nullable String objection) {

    /** What became of a line: its lot once it is received, when it was counted if that was later, and what was not taken. */
    record Shelved(@Nullable LotId lot, @Nullable Instant countedAt, List<Aside> aside) {

        static final Shelved NOT_YET = new Shelved(null, null, List.of());

        Shelved {
            aside = List.copyOf(aside);
        }
    }

    Gift {
        shelved = List.copyOf(shelved);
    }

    static Gift registered(GiftId id, GiftDetails details, Author by, Instant at) {
        return new Gift(id, 1, GiftState.REGISTERED, details, List.of(), by, at, null, null, null, null, null);
    }

    Verdict mayBeCorrected() {
        return whileIn("correct", GiftState.REGISTERED, GiftState.RETURNED);
    }

    Verdict mayBeConfirmed() {
        return whileIn("confirm", GiftState.REGISTERED);
    }

    Verdict mayBeReturned() {
        return whileIn("return", GiftState.REGISTERED);
    }

    Verdict mayBeReceived() {
        return whileIn("receive", GiftState.CONFIRMED);
    }

    Verdict mayBeWithdrawn() {
        return whileIn("withdraw", GiftState.REGISTERED, GiftState.RETURNED);
    }

    Verdict mayBeCounted() {
        return whileIn("count", GiftState.RECEIVED)
                .and(Verdict.require(
                        details.lines().stream().anyMatch(line -> !line.isCounted()),
                        Reason.of("giving.refused.state.counted")));
    }

    Gift corrected(GiftDetails mended) {
        mayBeCorrected().orConflict();
        return with(GiftState.REGISTERED, mended, null, null, null, null);
    }

    Gift confirmed(Instant at) {
        mayBeConfirmed().orConflict();
        return with(GiftState.CONFIRMED, details, at, null, null, null);
    }

    Gift returned(String because) {
        mayBeReturned().orConflict();
        return with(GiftState.RETURNED, details, null, null, null, because);
    }

    Gift received(PostId by, Instant at) {
        mayBeReceived().orConflict();
        return with(GiftState.RECEIVED, details, confirmedAt, at, by, null);
    }

    Gift withdrawn() {
        mayBeWithdrawn().orConflict();
        return with(GiftState.WITHDRAWN, details, null, null, null, objection);
    }

    /** Whether a repeated request asks for what the same request has done already. */
    boolean hasBecome(GiftState asked, int fromVersion) {
        return state == asked && version == fromVersion + 1;
    }

    /** Whether somebody may know who gave it. */
    boolean namesDonorTo(GiftReader reader) {
        return !details.anonymous() || reader.isConcernedBy(details);
    }

    /** What is disputed or in error is between the two units. */
    boolean isVisibleTo(GiftReader reader) {
        return state.isPublic() || reader.isConcernedBy(details);
    }

    Shelved shelved(int line) {
        return line < shelved.size() ? shelved.get(line) : Shelved.NOT_YET;
    }

    private Verdict whileIn(String verb, GiftState... states) {
        return Verdict.require(
                List.of(states).contains(state), Reason.of("giving.refused.state." + verb, state.label()));
    }

    private Gift with(
            GiftState next,
            GiftDetails stated,
            @Nullable Instant confirmed,
            @Nullable Instant received,
            @Nullable PostId taker,
            @Nullable String because) {
        return new Gift(
                id,
                version,
                next,
                stated,
                shelved,
                registeredBy,
                registeredAt,
                confirmed,
                received,
                taker,
                number,
                because);
    }
}
