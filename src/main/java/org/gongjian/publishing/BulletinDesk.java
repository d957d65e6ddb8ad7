package org.gongjian.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Numbers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.publishing.contributors.Contributors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes bulletins, gives them a second look, publishes, corrects and withdraws them. */
@Service
@Transactional
public class BulletinDesk {

    static final String SERIES = "bulletin";

    private final BulletinRows rows;
    private final EditionRows editions;
    private final BulletinPermissions permissions;
    private final Mandates mandates;
    private final Activities activities;
    private final Contributors contributors;
    private final AuditLog audit;
    private final BulletinNews news;
    private final Numbers numbers;
    private final Clock clock;

    BulletinDesk(
            BulletinRows rows,
            EditionRows editions,
            BulletinPermissions permissions,
            Mandates mandates,
            Activities activities,
            Contributors contributors,
            AuditLog audit,
            BulletinNews news,
            Numbers numbers,
            Clock clock) {
        this.rows = rows;
        this.editions = editions;
        this.permissions = permissions;
        this.mandates = mandates;
        this.activities = activities;
        this.contributors = contributors;
        this.audit = audit;
        this.news = news;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Drafting the same id again changes nothing. */
    public BulletinId draft(Actor by, DraftBulletin draft) {
        ActivityView activity = activities.require(draft.activity());
        mayDraft(by, activity).orForbid();
        hasHappened(activity).orConflict();
        contributors.check(draft.text().byLines());
        UUID account = by.author().account();
        Bulletin bulletin = Bulletin.drafted(draft, account, BulletinPermissions.roleOf(by), clock.instant());
        if (!rows.add(bulletin)) {
            Bulletin there = require(draft.id());
            Verdict.require(
                            Objects.equals(there.draftedBy(), account)
                                    && there.activity().equals(draft.activity()),
                            Reason.of("publishing.refused.id-taken"))
                    .orConflict();
            return there.id();
        }
        audit.write(by.author(), "drafted", draft.id().ref());
        news.toReview(bulletin, by);
        return draft.id();
    }

    /** Changes a text that is not published yet; it then needs a second look, again. */
    public void change(Actor by, BulletinId id, int version, BulletinText text) {
        Bulletin bulletin = open(by, id);
        mayDraft(by, activities.require(bulletin.activity())).orForbid();
        contributors.check(text.byLines());
        List<String> fields = bulletin.edition().text().differencesTo(text);
        bulletin.mayChange().orConflict();
        if (fields.isEmpty()) {
            return;
        }
        Bulletin changed =
                bulletin.changed(text, by.author().account(), BulletinPermissions.roleOf(by), clock.instant());
        save(changed, version);
        editions.add(id, changed.edition());
        audit.write(by.author(), "changed", id.ref(), fields.toArray(String[]::new));
        if (bulletin.state() == BulletinState.REVIEWED) {
            news.toReview(changed, by);
        }
    }

    /** The second look. */
    public void review(Actor by, BulletinId id, int version) {
        Bulletin bulletin = open(by, id);
        permissions.mayPublish(by).orForbid();
        if (bulletin.hasBecome(BulletinState.REVIEWED, version)) {
            return;
        }
        bulletin.mayBeReviewed().orConflict();
        secondLook(by, bulletin).orConflict();
        save(bulletin.reviewed(by.author().account(), clock.instant()), version);
        audit.write(by.author(), "reviewed", id.ref());
    }

    /** For everybody to read from now on; its number is taken last. */
    public void publish(Actor by, BulletinId id, int version) {
        Bulletin bulletin = open(by, id);
        permissions.mayPublish(by).orForbid();
        if (bulletin.hasBecome(BulletinState.PUBLISHED, version)) {
            return;
        }
        bulletin.mayBePublished().orConflict();
        isHeld(activities.require(bulletin.activity())).orConflict();
        if (bulletin.version() != version) {
            throw Refused.stale();
        }
        audit.write(by.author(), "published", id.ref());
        news.published(bulletin, by.author());
        LocalDate today = activities.today();
        BulletinNumber number = new BulletinNumber(today.getYear(), numbers.next(SERIES, today.getYear()));
        save(bulletin.published(number, today, clock.instant()), version);
    }

    /** Changes a published text for everybody to see: what was wrong, and why it was changed. */
    public void correct(Actor by, BulletinId id, int version, BulletinText text, Correction correction) {
        Bulletin bulletin = open(by, id);
        permissions.mayPublish(by).orForbid();
        bulletin.mayBeCorrected().orConflict();
        contributors.check(text.byLines());
        List<String> fields = bulletin.edition().text().differencesTo(text);
        Verdict.require(!fields.isEmpty(), Reason.of("publishing.refused.nothing-corrected"))
                .orRefuse("headline.zh");
        Bulletin corrected = bulletin.corrected(
                text, correction, by.author().account(), BulletinPermissions.roleOf(by), clock.instant());
        save(corrected, version);
        editions.add(id, corrected.edition());
        audit.write(by.author(), "corrected", id.ref(), fields.toArray(String[]::new));
    }

    /** Takes it back. One that had been published leaves a note with the reason. */
    public void withdraw(Actor by, BulletinId id, int version, Localized because) {
        Bulletin bulletin = open(by, id);
        permissions.mayPublish(by).orForbid();
        if (bulletin.hasBecome(BulletinState.WITHDRAWN, version)) {
            return;
        }
        save(bulletin.withdrawn(because, BulletinPermissions.roleOf(by), clock.instant()), version);
        audit.write(by.author(), "withdrawn", id.ref());
        news.withdrawn(bulletin, by.author());
    }

    // What the page may offer

    /** Whether somebody may draft a bulletin about this activity, and change it until it is published. */
    @Transactional(readOnly = true)
    public Verdict mayDraft(Actor by, ActivityView activity) {
        return permissions.mayDraft(by, activity);
    }

    public Verdict mayDraftSome(Actor by) {
        return permissions.mayDraftSome(by);
    }

    /** A bulletin tells of what has happened. */
    public Verdict hasHappened(ActivityView activity) {
        return Verdict.require(!activity.isCancelled(), Reason.of("publishing.refused.cancelled"))
                .and(Verdict.require(
                        !activity.day().isAfter(activities.today()),
                        Reason.of("publishing.refused.early", activity.day())));
    }

    public Verdict mayPublish(Actor by) {
        return permissions.mayPublish(by);
    }

    /** What somebody may do with a bulletin now. */
    @Transactional(readOnly = true)
    public BulletinOptions optionsFor(Actor by, BulletinId id) {
        Bulletin bulletin = open(by, id);
        ActivityView activity = activities.require(bulletin.activity());
        Verdict editor = permissions.mayPublish(by);
        return new BulletinOptions(
                mayDraft(by, activity).and(bulletin.mayChange()),
                editor.and(bulletin.mayBeReviewed()).and(secondLook(by, bulletin)),
                editor.and(bulletin.mayBePublished()).and(isHeld(activity)),
                editor.and(bulletin.mayBeCorrected()),
                editor.and(bulletin.mayBeWithdrawn()));
    }

    private Verdict secondLook(Actor by, Bulletin bulletin) {
        boolean own = bulletin.isWrittenBy(by);
        return SecondLook.verdict(own, own && mandates.areThereOthers(Role.EDITOR, by));
    }

    private static Verdict isHeld(ActivityView activity) {
        return Verdict.require(activity.isHeld(), Reason.of("publishing.refused.not-held"));
    }

    /** A draft of others is a 404. */
    private Bulletin open(Actor by, BulletinId id) {
        Bulletin bulletin = require(id);
        if (!bulletin.isPublic()) {
            permissions
                    .mayReadDraft(by, activities.require(bulletin.activity()))
                    .reason()
                    .ifPresent(nothing -> {
                        throw Refused.missing();
                    });
        }
        return bulletin;
    }

    private Bulletin require(BulletinId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    private void save(Bulletin bulletin, int version) {
        if (bulletin.version() != version || !rows.change(bulletin)) {
            throw Refused.stale();
        }
    }
}
