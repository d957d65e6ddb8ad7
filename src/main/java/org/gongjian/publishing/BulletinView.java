package org.gongjian.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as it stands.
 *
 * @param edition the text as it stands; the public counts editions from the first published one
 * @param corrections how often it was corrected
 * @param reviewedAt when somebody else looked at the text, null as long as nobody has
 * @param reviewedBy the account; null for the system, or where nobody has
 * @param changedAt the last change everybody can see: publication, correction, withdrawal
 */
public record BulletinView(
        BulletinId id,
        ActivityId activity,
        BulletinState state,
        Edition edition,
        int corrections,
        @Nullable Instant reviewedAt,
        @Nullable UUID reviewedBy,
        @Nullable BulletinNumber number,
        @Nullable LocalDate publishedOn,
        @Nullable Instant publishedAt,
        @Nullable Localized withdrawnBecause,
        @Nullable Role withdrawnAs,
        Instant changedAt,
        int version) {

    static BulletinView of(Bulletin bulletin) {
        Bulletin.Review review = bulletin.review();
        Bulletin.Publication publication = bulletin.publication();
        Bulletin.Withdrawal withdrawal = bulletin.withdrawal();
        return new BulletinView(
                bulletin.id(),
                bulletin.activity(),
                bulletin.state(),
                bulletin.edition(),
                publication == null ? 0 : bulletin.edition().number() - publication.firstEdition(),
                review == null ? null : review.at(),
                review == null ? null : review.by(),
                publication == null ? null : publication.number(),
                publication == null ? null : publication.on(),
                publication == null ? null : publication.at(),
                withdrawal == null ? null : withdrawal.because(),
                withdrawal == null ? null : withdrawal.as(),
                bulletin.changedAt(),
                bulletin.version());
    }

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    public BulletinText text() {
        return edition.text();
    }

    public Localized headline() {
        return edition.text().headline();
    }

    public boolean isDraft() {
        return state == BulletinState.DRAFT;
    }

    public boolean isReviewed() {
        return state == BulletinState.REVIEWED;
    }

    public boolean isPublished() {
        return state == BulletinState.PUBLISHED;
    }

    public boolean isWithdrawn() {
        return state == BulletinState.WITHDRAWN;
    }

    /** Whether whoever wrote the text also gave it the second look, there being no other editor. */
    public boolean isReviewedByItsWriter() {
        return reviewedAt != null && reviewedBy != null && Objects.equals(reviewedBy, edition.writtenBy());
    }

    public Optional<BulletinNumber> published() {
        return Optional.ofNullable(number);
    }
}
