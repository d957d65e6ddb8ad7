package org.gongjian.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin and what it may become next: drafted, reviewed, published; corrected then, or withdrawn.
 *
 * @param edition the text as it stands
 * @param draftedBy the account; null for the system
 * @param review who looked at the text as it stands; null before, and again after every change of a draft
 * @param publication null until it is published
 */
record Bulletin(
        BulletinId id,
        ActivityId activity,
        BulletinState state,
        Edition edition,
        @Nullable UUID draftedBy,
        @Nullable Review review,
        @Nullable Publication publication,
        @Nullable Withdrawal withdrawal,
        Instant changedAt,
        int version) {

    /** A second look. */
    record Review(@Nullable UUID by, Instant at) {}

    /**
     * @param firstEdition the edition that was published first
     * @param on the day in the district's zone
     */
    record Publication(BulletinNumber number, int firstEdition, LocalDate on, Instant at) {}

    record Withdrawal(Localized because, @Nullable Role as, Instant at) {}

    static Bulletin drafted(DraftBulletin draft, @Nullable UUID by, @Nullable Role as, Instant at) {
        Edition first = new Edition(1, draft.text(), null, at, by, as);
        return new Bulletin(draft.id(), draft.activity(), BulletinState.DRAFT, first, by, null, null, null, at, 0);
    }

    // What may happen to it next

    Verdict mayChange() {
        return whileIn("change", BulletinState.DRAFT, BulletinState.REVIEWED);
    }

    Verdict mayBeReviewed() {
        return whileIn("review", BulletinState.DRAFT);
    }

    Verdict mayBePublished() {
        return whileIn("publish", BulletinState.REVIEWED);
    }

    Verdict mayBeCorrected() {
        return whileIn("correct", BulletinState.PUBLISHED);
    }

    Verdict mayBeWithdrawn() {
        return Verdict.require(state != BulletinState.WITHDRAWN, Reason.of("publishing.refused.state.withdrawn"));
    }

    // What it becomes

    /** A changed text is a draft again: whoever looked at it before looked at another one. */
    Bulletin changed(BulletinText text, @Nullable UUID by, @Nullable Role as, Instant at) {
        mayChange().orConflict();
        Edition next = new Edition(edition.number() + 1, text, null, at, by, as);
        return new Bulletin(id, activity, BulletinState.DRAFT, next, draftedBy, null, null, null, at, version);
    }

    Bulletin reviewed(@Nullable UUID by, Instant at) {
        mayBeReviewed().orConflict();
        return new Bulletin(
                id,
                activity,
                BulletinState.REVIEWED,
                edition,
                draftedBy,
                new Review(by, at),
                null,
                null,
                changedAt,
                version);
    }

    Bulletin published(BulletinNumber number, LocalDate on, Instant at) {
        mayBePublished().orConflict();
        return new Bulletin(
                id,
                activity,
                BulletinState.PUBLISHED,
                edition,
                draftedBy,
                review,
                new Publication(number, edition.number(), on, at),
                null,
                at,
                version);
    }

    Bulletin corrected(BulletinText text, Correction correction, @Nullable UUID by, @Nullable Role as, Instant at) {
        mayBeCorrected().orConflict();
        Edition next = new Edition(edition.number() + 1, text, correction, at, by, as);
        return new Bulletin(id, activity, state, next, draftedBy, review, publication, null, at, version);
    }

    Bulletin withdrawn(Localized because, @Nullable Role as, Instant at) {
        mayBeWithdrawn().orConflict();
        return new Bulletin(
                id,
                activity,
                BulletinState.WITHDRAWN,
                edition,
                draftedBy,
                review,
                publication,
                new Withdrawal(because, as, at),
                at,
                version);
    }

    /** Whether a repeated request asks for what the same request has done already. */
    boolean hasBecome(BulletinState asked, int fromVersion) {
        return state == asked && version == fromVersion + 1;
    }

    /** Whether everybody may know of it; one that was withdrawn leaves a note. */
    boolean isPublic() {
        return publication != null;
    }

    boolean isWrittenBy(Actor editor) {
        return editor.standsFor(edition.writtenBy());
    }

    private Verdict whileIn(String verb, BulletinState... states) {
        boolean in = List.of(states).contains(state);
        return Verdict.require(in, Reason.of("publishing.refused.state." + verb, state.label()));
    }
}
