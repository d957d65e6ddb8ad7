package org.gongjian.identity.accounts;

import java.time.Clock;
import java.util.List;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
import org.gongjian.identity.Mandates;
import org.gongjian.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes one's own account for good: every mandate ends in every district, with the cards of a volunteer and what was offered
 * to them, and then the account itself, with its sessions, tokens, second factors, links to other services and e-mail address.
 * What is kept of the person stays, until somebody erases it.
 */
@Service
public class AccountClosing {

    private final Accounts accounts;
    private final StoredAccounts stored;
    private final StoredInvitations invitations;
    private final Actors actors;
    private final Mandates mandates;
    private final AccountJournal journal;
    private final ObjectProvider<AccountEffects> effects;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountClosing(
            Accounts accounts,
            StoredAccounts stored,
            StoredInvitations invitations,
            Actors actors,
            Mandates mandates,
            AccountJournal journal,
            ObjectProvider<AccountEffects> effects,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.stored = stored;
        this.invitations = invitations;
        this.actors = actors;
        this.mandates = mandates;
        this.journal = journal;
        this.effects = effects;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Refused to the last officer of any district. */
    public Verdict mayClose(Actor by) {
        AccountId account = by.requireAccount();
        return districts(account).stream()
                .map(district -> CurrentDistrict.within(district, () -> mandates.mayEndAll(persons(account))))
                .reduce(Verdict.allowed(), Verdict::and);
    }

    /** @param password said again; a wrong one is counted as when signing in */
    public void close(Actor by, String password) {
        AccountId account = by.requireAccount();
        accounts.prove(by, password);
        mayClose(by).orConflict();
        districts(account)
                .forEach(district -> CurrentDistrict.run(
                        district, () -> transaction.executeWithoutResult(status -> leave(by, persons(account)))));
        journal.change(
                account,
                () -> {
                    stored.close(account, clock.instant());
                    effects.orderedStream().forEach(room -> room.closed(account));
                    return account;
                },
                "closed");
    }

    private void leave(Actor by, List<PersonId> persons) {
        mandates.endAll(by.author(), persons);
        invitations.withdrawFor(persons, clock.instant());
    }

    private List<DistrictId> districts(AccountId account) {
        return transaction.execute(status -> stored.districtsOf(account));
    }

    private List<PersonId> persons(AccountId account) {
        PersonId person = actors.of(account).personId();
        return person == null ? List.of() : List.of(person);
    }
}
