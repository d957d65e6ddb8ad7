package org.gongjian.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as it stands.
 *
 * @param text as it stands
 * @param writtenAs the role of whoever wrote it, which is all the public is told of them
 * @param corrections how often it was corrected
 * @param reviewedAt when somebody looked at the text, null as long as nobody has
 * @param reviewedByItsWriter whether whoever wrote the text also gave it the second look, there being no other editor
 * @param changedAt the last change everybody can see: publication, correction, withdrawal
 */
public record BulletinView(
        BulletinId id,
        ActivityId activity,
        BulletinState state,
        BulletinText text,
        Instant writtenAt,
        @Nullable Role writtenAs,
        int corrections,
        @Nullable Instant reviewedAt,
        boolean reviewedByItsWriter,
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
                bulletin.edition().text(),
                bulletin.edition().writtenAt(),
                bulletin.edition().writtenAs(),
                publication == null ? 0 : bulletin.edition().number() - publication.firstEdition(),
                review == null ? null : review.at(),
                review != null
                        && review.by() != null
                        && review.by().equals(bulletin.edition().writtenBy()),
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

    public Localized headline() {
        return text.headline();
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

    public Optional<BulletinNumber> published() {
        return Optional.ofNullable(number);
    }
}
