package org.gongjian.listings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts listings down, verifies and publishes them, renews and withdraws them. */
@Service
@Transactional
public class ListingDesk {

    private final ListingRows rows;
    private final ListingRules rules;
    private final ListingPermissions permissions;
    private final ListingNews news;
    private final WishChecks wishes;
    private final Units units;
    private final JointPlans plans;
    private final AuditLog audit;
    private final Clock clock;
    private final Today today;

    ListingDesk(
            ListingRows rows,
            ListingRules rules,
            ListingPermissions permissions,
            ListingNews news,
            WishChecks wishes,
            Units units,
            JointPlans plans,
            AuditLog audit,
            Clock clock,
            Today today) {
        this.rows = rows;
        this.rules = rules;
        this.permissions = permissions;
        this.news = news;
        this.wishes = wishes;
        this.units = units;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
        this.today = today;
    }

    /** Puts it down as a draft; put down already under the id it stays as it is. */
    public ListingId draft(Actor by, WriteListing listing) {
        units.require(listing.owner());
        permissions.mayKeep(by, listing.owner()).orForbid();
        rules.check(listing.kind(), listing.details(), null, today.date());
        ListingRules.planMakesProjects(listing).orRefuse("planItem");
        Author author = by.authorFor(listing.owner());
        UUID account = author.account();
        if (rows.add(listing, account)) {
            audit.write(author, "put-down", listing.id().ref());
            if (listing.planItem() != null) {
                plans.became(by, listing.planItem(), listing.id().ref());
            }
        } else {
            Listing there = rows.byId(listing.id()).orElseThrow(Refused::stale);
            Verdict.require(Objects.equals(there.enteredBy(), account), Reason.of("refused.stale"))
                    .orConflict();
        }
        return listing.id();
    }

    /** Makes it say something else, if it still is at the version given. */
    public void change(Actor by, ListingId id, ListingDetails details, int version) {
        Listing now = require(id);
        permissions.mayKeep(by, now.owner()).orForbid();
        now.mayChange().orConflict();
        rules.check(now.kind(), details, now.details(), today.date());
        now.mayBecome(details).orRefuse("amount.quantity");
        List<String> fields = now.details().differencesTo(details);
        if (fields.isEmpty()) {
            return;
        }
        if (now.version() != version || !rows.change(id, details, version)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(now.owner()), "changed", id.ref(), fields.toArray(String[]::new));
    }

    /** Asks for it to be verified. */
    public void submit(Actor by, ListingId id, int version) {
        Listing now = require(id);
        permissions.mayKeep(by, now.owner()).orForbid();
        now.maySubmit().orConflict();
        step(by, now, ListingState.SUBMITTED, null, version, "submitted");
        news.toVerify(now, by.authorFor(now.owner()));
    }

    /** Verified: from now on everybody reads it. */
    public void publish(Actor by, ListingId id, int version) {
        Listing now = require(id);
        permissions.mayVerify(by, now.owner()).orForbid();
        now.mayPublish(today.date()).orConflict();
        wishes.mayPublish(now).orConflict();
        step(by, now, ListingState.PUBLISHED, null, version, "published");
        news.published(now, by.authorFor(now.owner()));
    }

    /** Not yet: back to whoever submitted it, with the reason. */
    public void sendBack(Actor by, ListingId id, Localized because, int version) {
        Listing now = require(id);
        permissions.mayVerify(by, now.owner()).orForbid();
        now.mayReturn().orConflict();
        step(by, now, ListingState.DRAFT, because, version, "sent-back");
        news.sentBack(now, by.authorFor(now.owner()));
    }

    /** Takes it off the list for good; what was public says why. */
    public void withdraw(Actor by, ListingId id, Localized because, int version) {
        Listing now = require(id);
        permissions.mayKeep(by, now.owner()).orForbid();
        now.mayWithdraw().orConflict();
        step(by, now, ListingState.WITHDRAWN, because, version, "withdrawn");
    }

    /** Keeps it on the list until another day. */
    public void renew(Actor by, ListingId id, LocalDate validUntil, int version) {
        Listing now = require(id);
        permissions.mayKeep(by, now.owner()).orForbid();
        now.mayRenew().orConflict();
        ListingRules.staysForAWhile(validUntil, today.date()).orRefuse("validUntil");
        if (now.version() != version || !rows.renew(id, validUntil, version)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(now.owner()), "renewed", id.ref(), "valid-until");
    }

    // What a page may offer

    public Verdict mayDraftSome(Actor by) {
        return permissions.mayKeepSome(by);
    }

    public Verdict mayDraftFor(Actor by, UnitId owner) {
        return permissions.mayKeep(by, owner);
    }

    public Verdict mayKeep(Actor by, Listing listing) {
        return permissions.mayKeep(by, listing.owner());
    }

    public Verdict mayVerify(Actor by, Listing listing) {
        return permissions.mayVerify(by, listing.owner());
    }

    public Verdict mayPublish(Actor by, Listing listing) {
        return permissions
                .mayVerify(by, listing.owner())
                .and(listing.mayPublish(today.date()))
                .and(wishes.mayPublish(listing));
    }

    private void step(Actor by, Listing now, ListingState to, @Nullable Localized remark, int version, String verb) {
        if (now.version() != version || !rows.step(now.id(), to, remark, clock.instant(), version)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(now.owner()), verb, now.ref(), "state");
    }

    private Listing require(ListingId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }
}
