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

    /** A unit looks at it and says that it is so; a person says it when handing it over. */
    static Gift registered(GiftId id, GiftDetails details, Author by, Instant at) {
        return new Gift(
                id,
                1,
                begins(details),
                details,
                List.of(),
                by,
                at,
                details.isByPerson() ? at : null,
                null,
                null,
                null,
                null);
    }

    Verdict mayBeCorrected() {
        return whileOpen("correct");
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
        return whileOpen("withdraw");
    }

    Verdict mayBeCounted() {
        return whileIn("count", GiftState.RECEIVED)
                .and(Verdict.require(
                        details.lines().stream().anyMatch(line -> !line.isCounted()),
                        Reason.of("giving.refused.state.counted")));
    }

    Gift corrected(GiftDetails mended) {
        mayBeCorrected().orConflict();
        return with(begins(mended), mended, mended.isByPerson() ? registeredAt : null, null, null, null);
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

    /** Who gave it is taken out: from now on nobody knows. */
    Gift unnamed() {
        return with(state, details.unnamed(), confirmedAt, receivedAt, receivedBy, objection);
    }

    /** Only of a person whom something names. */
    Verdict mayBeUnnamed() {
        return Verdict.require(
                details.person() != null && details.person().isKnown(), Reason.of("giving.refused.state.unname"));
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
        PersonDonor person = details.person();
        boolean toAll = person == null ? !details.anonymous() : person.named();
        return toAll || reader.isConcernedBy(details);
    }

    /** What is disputed or in error is between the two units. */
    boolean isVisibleTo(GiftReader reader) {
        return state.isPublic() || reader.isConcernedBy(details);
    }

    Shelved shelved(int line) {
        return line < shelved.size() ? shelved.get(line) : Shelved.NOT_YET;
    }

    private static GiftState begins(GiftDetails details) {
        return details.isByPerson() ? GiftState.CONFIRMED : GiftState.REGISTERED;
    }

    private Verdict whileOpen(String verb) {
        return details.isByPerson() && state == GiftState.CONFIRMED
                ? Verdict.allowed()
                : whileIn(verb, GiftState.REGISTERED, GiftState.RETURNED);
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
