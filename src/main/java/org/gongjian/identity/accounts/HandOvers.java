package org.gongjian.identity.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Mandates.Holder;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passes a mandate to a successor: started by its holder or the office, accepted by the successor in their account or by an
 * invitation's link. Until then nothing changes; then the old mandate ends and the new one begins, in one transaction. What
 * waits hangs on the unit and is the successor's from that moment.
 */
@Service
public class HandOvers {

    /** How long whoever started it may take it back; the office may as long as nobody accepted. */
    static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    private final StoredInvitations stored;
    private final StoredAccounts accounts;
    private final Invitations invitations;
    private final Mandates mandates;
    private final Authority authority;
    private final People people;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandOvers(
            StoredInvitations stored,
            StoredAccounts accounts,
            Invitations invitations,
            Mandates mandates,
            Authority authority,
            People people,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.accounts = accounts;
        this.invitations = invitations;
        this.mandates = mandates;
        this.authority = authority;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of starting one. */
    public sealed interface Outcome {

        /** A link to hand to somebody who has no account here yet; shown now and never again. */
        record Invited(String path, Instant expiresAt) implements Outcome {}

        /** The successor finds it on their page of mandates. */
        record Offered() implements Outcome {}
    }

    /** The holder in person, or whoever gives mandates. */
    @Transactional(readOnly = true)
    public Verdict mayStart(Actor by, MandateId mandate) {
        return mayStart(by, mandates.withHolder(mandate).orElseThrow(Refused::missing));
    }

    /** Offers a mandate to somebody registered here. */
    @Transactional
    public Outcome start(Actor by, InvitationId id, MandateId mandate, PersonId successor) {
        Holder holder = mandates.withHolder(mandate).orElseThrow(Refused::missing);
        mayStart(by, holder).orForbid();
        people.require(successor);
        Verdict.require(!holder.person().equals(successor), Reason.of("identity.hand-over.self"))
                .orRefuse("successor");
        if (stored.byId(id).isPresent()) {
            return new Outcome.Offered();
        }
        closeExpired(mandate);
        var passed = holder.mandates().getFirst().mandate();
        var command = new InvitePerson(id, successor, passed.role(), passed.area(), passed.unit(), mandate);
        boolean hasAccount = accounts.of(successor)
                .filter(account -> !accounts.isByCard(account))
                .isPresent();
        return switch (invitations.ask(by, command)) {
            case Invitations.Outcome.Invited(String path, Instant expiresAt)
            when !hasAccount -> new Outcome.Invited(path, expiresAt);
            default -> new Outcome.Offered();
        };
    }

    /** Offers it to somebody new, who is registered with it. */
    @Transactional
    public Outcome startWithNewcomer(Actor by, InvitationId id, MandateId mandate, RegisterPerson newcomer) {
        mayStart(by, mandate).orForbid();
        people.register(by.author(), newcomer);
        return start(by, id, mandate, newcomer.id());
    }

    /** The successor accepts in their account. */
    public void accept(Actor by, InvitationId id) {
        AccountId account = by.accountId();
        Invitation invitation = transaction
                .execute(status -> stored.byId(id))
                .filter(found -> found.asked().succeeds() != null)
                .filter(found -> found.asked().person().equals(by.personId()))
                .orElseThrow(Refused::missing);
        if (invitation.acceptedAt() != null) {
            return;
        }
        invitation.mayBeAccepted(clock.instant()).orConflict();
        invitations.take(invitation, taken -> Objects.requireNonNull(account));
    }

    /** Takes it back, or declines it; undone twice it is undone once. */
    @Transactional
    public void undo(Actor by, InvitationId id) {
        Invitation invitation = stored.byId(id)
                .filter(found -> found.asked().succeeds() != null)
                .orElseThrow(Refused::missing);
        mayUndo(by, invitation).orForbid();
        Verdict.require(invitation.acceptedAt() == null, Reason.of("identity.hand-over.accepted"))
                .orConflict();
        if (stored.withdraw(id, clock.instant())) {
            audit.write(by.author(), "withdrawn", id.ref());
        }
    }

    /** Whoever started it, within a day; the successor, who declines; the office. */
    public Verdict mayUndo(Actor by, Invitation invitation) {
        boolean started = by.accountId() != null
                && by.behalf() == null
                && by.accountId().value().equals(invitation.invitedBy());
        boolean soon = clock.instant().isBefore(invitation.invitedAt().plus(UNDONE_WITHIN));
        boolean theirs = invitation.asked().person().equals(by.personId());
        return (started && soon) || theirs || authority.mayGiveMandates(by).isAllowed()
                ? Verdict.allowed()
                : Verdict.refused(Reason.of(started ? "identity.hand-over.too-late" : "identity.hand-over.not-yours"));
    }

    /** The one that waits to be accepted. */
    @Transactional(readOnly = true)
    public Optional<Invitation> open(MandateId mandate) {
        return stored.succeeding(mandate).filter(invitation -> clock.instant().isBefore(invitation.expiresAt()));
    }

    /** Those that wait for somebody. */
    @Transactional(readOnly = true)
    public List<Invitation> waitingFor(Actor by) {
        return by.personId() == null ? List.of() : stored.handedTo(by.personId(), clock.instant());
    }

    private void closeExpired(MandateId mandate) {
        stored.succeeding(mandate).ifPresent(there -> {
            Verdict.require(!clock.instant().isBefore(there.expiresAt()), Reason.of("identity.hand-over.twice"))
                    .orConflict();
            stored.withdraw(there.asked().id(), clock.instant());
        });
    }

    private Verdict mayStart(Actor by, Holder holder) {
        boolean own =
                by.accountId() != null && by.behalf() == null && by.accountId().equals(holder.account());
        var held = holder.mandates().getFirst();
        return Verdict.require(
                        own || authority.mayGiveMandates(by).isAllowed(), Reason.of("identity.hand-over.not-holder"))
                .and(Verdict.require(held.endedAt() == null, Reason.of("identity.hand-over.ended")))
                .and(Verdict.require(
                        held.mandate().role().canBePassedOn(),
                        Reason.of(
                                "identity.hand-over.role", held.mandate().role().label())));
    }
}
