package org.gongjian.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.claims.policy.ClaimPolicies;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseEvent;
import org.gongjian.claims.register.OpenCase;
import org.gongjian.claims.register.Raters;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.claims.rounds.WallNews;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.ListingStock;
import org.gongjian.listings.Listings;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with claims. A unit claims so much of what somebody asks for; the quantity is taken and the case opened
 * in one transaction, or neither, so that two units never hold the same last unit.
 */
@Service
@Transactional
public class ClaimDesk {

    private final ClaimRows rows;
    private final ClaimPermissions permissions;
    private final ClaimNews news;
    private final Listings listings;
    private final ListingStock stock;
    private final ResourceUse resources;
    private final Rounds rounds;
    private final WallNews wall;
    private final CaseDesk cases;
    private final ClaimPolicies policies;
    private final Organizations organizations;
    private final AuditLog audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ClaimDesk(
            ClaimRows rows,
            ClaimPermissions permissions,
            ClaimNews news,
            Listings listings,
            ListingStock stock,
            ResourceUse resources,
            Rounds rounds,
            WallNews wall,
            CaseDesk cases,
            ClaimPolicies policies,
            Organizations organizations,
            AuditLog audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.news = news;
        this.listings = listings;
        this.stock = stock;
        this.resources = resources;
        this.rounds = rounds;
        this.wall = wall;
        this.cases = cases;
        this.policies = policies;
        this.organizations = organizations;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Claims. The same claim again, or another one of the lead while it holds some of it, answers the claim there is.
     *
     * @return the claim that holds
     */
    public ClaimId make(Actor by, MakeClaim command) {
        Listing listing = listings.byId(command.listing()).orElseThrow(Refused::missing);
        permissions.mayClaim(by, command.lead(), listing.owner()).orForbid();
        Optional<ClaimId> there = stored(by, command);
        if (there.isPresent()) {
            return there.get();
        }
        check(listing, command);
        Instant now = clock.instant();
        LocalDate today = listings.today();
        Claim claim = new Claim(
                command.id(),
                1,
                command.listing(),
                listing.owner(),
                command.lead(),
                command.others().stream()
                        .map(unit -> new Joined(unit, Joined.State.ASKED))
                        .toList(),
                command.quantity(),
                listing.details().amount().unit(),
                command.brings(),
                ClaimState.CLAIMED,
                by.authorFor(command.lead()),
                !permissions.isOfLead(by, command.lead()),
                now,
                today.plusDays(policies.current().contactDays()),
                null,
                null,
                null,
                null,
                null);
        if (!rows.add(claim)) {
            return stored(by, command).orElseThrow(Refused::missing);
        }
        stock.take(command.listing(), command.quantity());
        resources.take(command.brings().uses());
        audit.write(claim.enteredBy(), claim.enteredFor() ? "entered" : "made", claim.ref());
        tellTheWall(claim, listing);
        news.made(claim);
        publisher.publishEvent(new ClaimMade(district(), claim.id()));
        cases.open(
                claim.enteredBy(),
                new OpenCase(
                        claim.id().caseId(),
                        listing.title(),
                        listing.id(),
                        listing.owner(),
                        claim.lead(),
                        inCharge(command),
                        listing.kind() == ListingKind.WISH ? Raters.ONE : Raters.MANY,
                        command.deadline()));
        return claim.id();
    }

    /** A unit that was asked says that it is part of it, or is not. */
    public void answer(Actor by, ClaimId id, UnitId unit, boolean joins) {
        permissions.mayJoin(by, unit).orForbid();
        Claim claim = require(id);
        Joined.State answer = joins ? Joined.State.CONFIRMED : Joined.State.DECLINED;
        if (claim.joined().contains(new Joined(unit, answer))) {
            return;
        }
        claim.mayBeJoinedBy(unit).orConflict();
        if (!rows.answer(id, unit, answer, clock.instant())) {
            throw Refused.stale();
        }
        Author author = by.authorFor(unit);
        audit.write(author, joins ? "joined" : "declined", claim.ref());
        audit.write(author, joins ? "joined" : "declined", id.caseId().ref());
        tellTheWall(claim, listings.byId(claim.listing()).orElseThrow(Refused::missing));
        news.answered(claim, author, joins);
    }

    /** There was contact: known where the asker says so, to be confirmed by the asker where the claimer does. */
    public void noteContact(Actor by, ClaimId id, int version, LocalDate day, @Nullable String words) {
        Claim claim = require(id);
        boolean known = permissions.maySayForAsker(by, claim).isAllowed();
        if (!known) {
            permissions.mayWork(by, claim).orForbid();
        }
        Verdict.require(!day.isAfter(listings.today()), Reason.of("claims.contact.future", day))
                .orRefuse("day");
        change(at(claim, version).inTouch(day, words, known));
        Author author = by.authorFor(known ? claim.asker() : claim.lead());
        audit.write(author, known ? "in-touch" : "noted", claim.ref(), "contact");
        cases.note(id.caseId(), known ? CaseEvent.Kind.IN_TOUCH : CaseEvent.Kind.NOTED, null, day);
        if (!known) {
            news.toConfirm(claim, author);
        }
    }

    /** The asker says that it is so. */
    public void confirmContact(Actor by, ClaimId id, int version) {
        Claim claim = require(id);
        permissions.maySayForAsker(by, claim).orForbid();
        change(at(claim, version).contactConfirmed());
        audit.write(by.authorFor(claim.asker()), "in-touch", claim.ref());
        cases.note(id.caseId(), CaseEvent.Kind.IN_TOUCH, null, claim.contactOn());
    }

    /** The asker says that there was none: the clock runs again. */
    public void denyContact(Actor by, ClaimId id, int version, String words) {
        Claim claim = require(id);
        permissions.maySayForAsker(by, claim).orForbid();
        change(at(claim, version).contactDenied(listings.today()));
        Author author = by.authorFor(claim.asker());
        audit.write(author, "contact-denied", claim.ref());
        cases.note(id.caseId(), CaseEvent.Kind.DENIED, words, null);
        news.denied(claim, author);
    }

    /** Taken back by the lead: the quantity is free again, the case void. */
    public void withdraw(Actor by, ClaimId id, int version, String because) {
        Claim claim = require(id);
        permissions.mayWithdraw(by, claim).orForbid();
        if (claim.state() == ClaimState.WITHDRAWN && claim.version() == version + 1) {
            return;
        }
        change(at(claim, version).withdrawn(clock.instant(), because));
        Author author = by.authorFor(claim.lead());
        audit.write(author, "withdrawn", claim.ref(), "reason");
        end(claim, author, because, null);
        news.withdrawn(claim, author);
    }

    /** Gives back what a claim holds, with its case void. */
    void end(Claim claim, Author author, @Nullable String because, @Nullable LocalDate contactBy) {
        stock.giveBack(claim.listing(), claim.quantity());
        resources.giveBack(claim.brings().uses());
        cases.makeVoid(author, claim.id().caseId(), because, contactBy);
        publisher.publishEvent(new ClaimEnded(district(), claim.id()));
        tellTheWall(claim, listings.byId(claim.listing()).orElseThrow(Refused::missing));
    }

    // What a page may offer

    /** Whether somebody may claim anything at all: who sees the button. */
    @Transactional(readOnly = true)
    public Verdict mayClaimSomewhere(Actor by) {
        return permissions.mayClaimSomewhere(by);
    }

    /** Whether a listing may be claimed at all now, whoever claims; the rounds are asked with the unit. */
    @Transactional(readOnly = true)
    public Verdict mayBeClaimed(Listing listing) {
        return ClaimRules.isAskedFor(listing)
                .and(Verdict.require(!listing.isAllTaken(), Reason.of("listings.refused.all-taken")));
    }

    /** Whether one of the actor's units may claim a listing now, and why none may. */
    @Transactional(readOnly = true)
    public Verdict mayClaim(Actor by, Listing listing) {
        List<UnitId> own = by.units();
        Verdict open = mayBeClaimed(listing);
        if (!open.isAllowed() || own.isEmpty()) {
            return open.and(permissions.mayClaimSomewhere(by));
        }
        if (own.stream().allMatch(unit -> unit.equals(listing.owner()))) {
            return Verdict.refused(Reason.of("claims.refused.own"));
        }
        return own.stream()
                .filter(unit -> !unit.equals(listing.owner()))
                .map(unit -> rounds.mayClaim(listing.id(), listing.owner(), unit))
                .reduce((one, other) -> one.isAllowed() ? one : other)
                .orElse(Verdict.allowed());
    }

    /** Whether somebody enters claims for others where a unit asks. */
    @Transactional(readOnly = true)
    public Verdict mayEnterFor(Actor by, UnitId asker) {
        return permissions.mayEnterFor(by, asker);
    }

    private Optional<ClaimId> stored(Actor by, MakeClaim command) {
        Optional<Claim> same = rows.byId(command.id());
        if (same.isPresent()) {
            Verdict.require(
                            Objects.equals(
                                    same.get().enteredBy().account(),
                                    by.author().account()),
                            Reason.of("refused.stale"))
                    .orConflict();
            return Optional.of(command.id());
        }
        return rows.activeOf(command.listing(), command.lead()).map(Claim::id);
    }

    private void check(Listing listing, MakeClaim command) {
        ClaimRules.isAskedFor(listing).orConflict();
        ClaimRules.isOfSomebodyElse(listing, command).orConflict();
        ClaimRules.othersAreOthers(command).orRefuse("others");
        ClaimRules.deadlineIsAhead(command.deadline(), listings.today()).orRefuse("deadline");
        Verdict.require(organizations.byId(command.lead()).isPresent(), Reason.of("frame.fault.unknown"))
                .orRefuse("lead");
        Verdict.require(
                        command.others().stream()
                                .allMatch(unit -> organizations.byId(unit).isPresent()),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("others");
        rounds.mayClaim(listing.id(), listing.owner(), command.lead()).orConflict();
        resources.check(command.lead(), command.brings().uses());
    }

    private Localized inCharge(MakeClaim command) {
        return command.inCharge() == null
                ? organizations.byId(command.lead()).map(Organization::called).orElseThrow(Refused::missing)
                : command.inCharge();
    }

    /** Open walls of its programme hear of it. */
    private void tellTheWall(Claim claim, Listing listing) {
        wall.changed(claim.enteredBy(), listing.details().programme());
    }

    private void change(Claim claim) {
        if (!rows.change(claim)) {
            throw Refused.stale();
        }
    }

    private Claim require(ClaimId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    private static Claim at(Claim claim, int version) {
        if (claim.version() != version) {
            throw Refused.stale();
        }
        return claim;
    }

    private static DistrictId district() {
        return CurrentDistrict.id().orElseThrow();
    }
}
