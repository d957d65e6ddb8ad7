package org.gongjian.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody act for the holder of a mandate, for a while. It begins when the delegate accepts and ends by its last day,
 * when either of the two ends it, or with the mandate; it reaches as far as the mandate and no further.
 */
@Service
@Transactional
public class Delegations {

    private final StoredDelegations stored;
    private final StoredMandates mandates;
    private final Authority authority;
    private final People people;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    Delegations(
            StoredDelegations stored,
            StoredMandates mandates,
            Authority authority,
            People people,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.stored = stored;
        this.mandates = mandates;
        this.authority = authority;
        this.people = people;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** The longest delegation in days. */
    public static int mostDays() {
        return DelegationRules.MOST_DAYS;
    }

    /** Which day it is in the district. */
    public LocalDate today() {
        return today.date();
    }

    /** Whether somebody may let others act under a mandate of theirs. */
    @Transactional(readOnly = true)
    public Verdict mayOffer(Actor by, MandateId mandate) {
        return mayOffer(by, mandates.byId(mandate).orElseThrow(Refused::missing));
    }

    /** Asks somebody of the district to act for the holder; sent twice it is asked once. */
    public void offer(Actor by, OfferDelegation offer) {
        StoredMandates.Holding holding = mandates.lock(offer.mandate()).orElseThrow(Refused::missing);
        mayOffer(by, holding).orForbid();
        people.require(offer.delegate());
        LocalDate now = today.date();
        DelegationRules.toSomebodyElse(holding.person(), offer.delegate()).orRefuse("delegate");
        DelegationRules.startsNotBefore(now, offer.startsOn()).orRefuse("startsOn");
        DelegationRules.endsNotBefore(offer.startsOn(), offer.endsOn())
                .and(DelegationRules.isNotTooLong(offer.startsOn(), offer.endsOn()))
                .orRefuse("endsOn");
        DelegationRules.noteIsShort(offer.note()).orRefuse("note");
        AccountId delegate = mandates.accountOf(offer.delegate())
                .orElseThrow(() -> Refused.invalid("delegate", Reason.of("identity.delegation.no-account")));
        if (stored.byId(offer.id()).isPresent()) {
            return;
        }
        Verdict.require(!stored.overlaps(offer), Reason.of("identity.delegation.twice"))
                .orRefuse("delegate");
        if (stored.add(offer, delegate, clock.instant())) {
            audit.write(by.author(), "offered", offer.id().ref());
        }
    }

    /** The delegate takes it on; taken on twice it is taken on once. */
    public void accept(Actor by, DelegationId id) {
        Delegation delegation = mine(by, id);
        Verdict.require(delegation.isGivenTo(by.accountId()), Reason.of("identity.delegation.not-delegate"))
                .orForbid();
        LocalDate now = today.date();
        delegation.mayBeAccepted(now).orConflict();
        if (stored.accept(id, clock.instant(), now)) {
            audit.write(by.author(), "accepted", id.ref());
        }
    }

    /** Withdrawn by the holder, declined or given up by the delegate, or stopped by the office; ended twice it is ended once. */
    public void end(Actor by, DelegationId id) {
        Delegation delegation = stored.byId(id).orElseThrow(Refused::missing);
        boolean theirs = delegation.isGivenBy(by.accountId()) || delegation.isGivenTo(by.accountId());
        if (!theirs) {
            authority.mayKeepOffice(by).orForbid();
        }
        if (stored.end(id, by.author().account(), clock.instant())) {
            audit.write(by.author(), "ended", id.ref());
        }
    }

    /** Refused where it is not in force, or somebody else's. */
    @Transactional(readOnly = true)
    public Delegation requireInForce(Actor by, DelegationId id) {
        Delegation delegation = mine(by, id);
        Verdict.require(delegation.isGivenTo(by.accountId()), Reason.of("identity.delegation.not-delegate"))
                .orForbid();
        delegation.mayBeActedUnder(today.date()).orConflict();
        return delegation;
    }

    /** As they stand, for the rooms that tell of them; the ended ones too. */
    @Transactional(readOnly = true)
    public List<Delegation> all(Collection<DelegationId> ids) {
        return ids.stream().flatMap(id -> stored.byId(id).stream()).toList();
    }

    /** What somebody offered of their own mandates, latest first; the ended ones too. */
    @Transactional(readOnly = true)
    public List<Delegation> givenBy(Actor holder) {
        return holder.personId() == null ? List.of() : stored.givenBy(holder.personId());
    }

    /** What was offered to somebody, latest first; the ended ones too. */
    @Transactional(readOnly = true)
    public List<Delegation> givenTo(Actor delegate) {
        return delegate.personId() == null ? List.of() : stored.offeredTo(delegate.personId());
    }

    /** What a person gave and was given, for the office; the ended ones too, latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> concerning(Actor by, PersonId person) {
        authority.mayKeepOffice(by).orForbid();
        return Stream.concat(stored.givenBy(person).stream(), stored.offeredTo(person).stream())
                .distinct()
                .sorted(Comparator.comparing(Delegation::offeredAt).reversed())
                .toList();
    }

    private static Verdict mayOffer(Actor by, StoredMandates.Holding holding) {
        return DelegationRules.holderDelegates(by, holding.account())
                .and(Verdict.require(!holding.ended(), Reason.of("identity.delegation.mandate-ended")))
                .and(DelegationRules.roleCanBeDelegated(holding.mandate().role()));
    }

    /** One of somebody else is not there. */
    private Delegation mine(Actor by, DelegationId id) {
        return stored.byId(id)
                .filter(delegation -> delegation.isGivenBy(by.accountId()) || delegation.isGivenTo(by.accountId()))
                .orElseThrow(Refused::missing);
    }
}
