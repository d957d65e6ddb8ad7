package org.gongjian.identity.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Mandates;
import org.gongjian.people.People;
import org.gongjian.people.RegisterPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invites people to roles by a link that works once, within seven days. Whoever opens the link chooses a user name and a
 * password, or takes the role on with an account they have.
 */
@Service
public class Invitations {

    static final Duration OPEN_FOR = Duration.ofDays(7);

    private final StoredInvitations stored;
    private final StoredAccounts accounts;
    private final Mandates mandates;
    private final Authority authority;
    private final People people;
    private final Districts districts;
    private final Passwords passwords;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invitations(
            StoredInvitations stored,
            StoredAccounts accounts,
            Mandates mandates,
            Authority authority,
            People people,
            Districts districts,
            Passwords passwords,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.accounts = accounts;
        this.mandates = mandates;
        this.authority = authority;
        this.people = people;
        this.districts = districts;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of inviting somebody. */
    public sealed interface Outcome {

        /** A link to hand over. Its code is shown now and never again; the path begins with a slash. */
        record Invited(String path, Instant expiresAt) implements Outcome {}

        /** The person has an account here, so the mandate is in force at once. */
        record Granted() implements Outcome {}

        /** The same invitation was sent before; its link was shown then. */
        record Repeated() implements Outcome {}
    }

    /** What an invitation offers, for the page behind the link. */
    public record Offer(District district, String name, Invitation invitation) {}

    /** Invites a person of the current district. */
    @Transactional
    public Outcome invite(Actor by, InvitePerson command) {
        authority.mayGiveMandates(by).orForbid();
        mandates.checkPlace(command.mandate());
        people.require(command.person());
        if (accounts.of(command.person())
                .filter(account -> !accounts.isByCard(account))
                .isPresent()) {
            mandates.grant(by, command.mandate());
            return new Outcome.Granted();
        }
        return ask(by, command);
    }

    /** In the caller's transaction, with the caller's leave. */
    Outcome ask(Actor by, InvitePerson command) {
        OneTimeCode code = OneTimeCode.next();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(OPEN_FOR);
        if (!stored.add(command, code, by.author().account(), now, expiresAt)) {
            return new Outcome.Repeated();
        }
        audit.write(by.author(), "invited", command.id().ref());
        return new Outcome.Invited("/invitation/" + code.value(), expiresAt);
    }

    /** Registers somebody new and invites them, both or neither. */
    @Transactional
    public Outcome inviteNewcomer(Actor by, RegisterPerson newcomer, InvitePerson command) {
        authority.mayGiveMandates(by).orForbid();
        people.register(by.author(), newcomer);
        return invite(by, command);
    }

    /** Withdraws an invitation nobody accepted; withdrawing one twice changes nothing. */
    @Transactional
    public void withdraw(Actor by, InvitationId invitation) {
        authority.mayGiveMandates(by).orForbid();
        if (!stored.isHere(invitation)) {
            throw Refused.missing();
        }
        if (stored.withdraw(invitation, clock.instant())) {
            audit.write(by.author(), "withdrawn", invitation.ref());
        }
    }

    /** The invitations of the current district that can still be accepted. */
    @Transactional(readOnly = true)
    public List<Invitation> open(Actor by) {
        authority.mayKeepOffice(by).orForbid();
        return stored.open(clock.instant());
    }

    /** What the code offers; refused with the reason where it is used up, withdrawn or too old. */
    public Offer offer(String code) {
        Invitation invitation = usable(code);
        District district = districts.byId(invitation.district()).orElseThrow(Refused::missing);
        String name = CurrentDistrict.within(
                district.id(), () -> people.require(invitation.asked().person()).name());
        return new Offer(district, name, invitation);
    }

    /** Accepts with a new account. */
    public AccountId accept(String code, UserName userName, String password) {
        PasswordRules.verdict(password, userName).orRefuse("password");
        String hash = passwords.hash(password);
        return take(usable(code), invitation -> {
            Optional<AccountId> opened =
                    accounts.of(invitation.asked().person()).filter(accounts::isByCard);
            AccountId account = opened.orElseGet(AccountId::next);
            boolean named = opened.isPresent()
                    ? accounts.complete(account, userName, hash)
                    : accounts.add(account, userName, hash, clock.instant());
            Verdict.require(named, Reason.of("identity.user-name.taken")).orRefuse("userName");
            return account;
        });
    }

    /** Accepts with the account that is signed in. */
    public AccountId accept(String code, Actor by) {
        AccountId account = by.accountId();
        if (account == null) {
            throw Refused.forbidden(Reason.of("identity.refused.signed-in"));
        }
        return take(usable(code), invitation -> account);
    }

    /** What the code leads to, whoever accepts; in one transaction of its own. */
    AccountId take(Invitation invitation, Function<Invitation, AccountId> who) {
        InvitePerson asked = invitation.asked();
        return CurrentDistrict.within(
                invitation.district(),
                () -> transaction.execute(status -> {
                    Verdict.require(stored.accept(asked.id(), clock.instant()), Reason.of("identity.invitation.used"))
                            .orConflict();
                    AccountId account = who.apply(invitation);
                    Optional<AccountId> there = accounts.of(asked.person());
                    Verdict.require(
                                    there.map(account::equals).orElseGet(() -> accounts.enter(account, asked.person())),
                                    Reason.of("identity.account.has-one"))
                            .orConflict();
                    audit.write(
                            new Author(account.value(), null),
                            "accepted",
                            asked.id().ref());
                    begin(asked, account);
                    return account;
                }));
    }

    private void begin(InvitePerson asked, AccountId account) {
        if (asked.succeeds() == null) {
            mandates.grant(Actor.system(), asked.mandate());
        } else {
            mandates.succeed(new Author(account.value(), null), asked.succeeds(), asked.mandate());
        }
    }

    private Invitation usable(String code) {
        Invitation invitation = transaction
                .execute(status -> stored.byCode(new OneTimeCode(code)))
                .orElseThrow(Refused::missing);
        invitation.mayBeAccepted(clock.instant()).orConflict();
        return invitation;
    }
}
