package org.gongjian.identity.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.identity.AccountId;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.MergeRule;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account of a person: shown; closed when the person is erased, unless it is somebody in another district too; and in the
 * way of a merge where both have one.
 */
@Component
@Transactional
class AccountRecords implements PersonalRecords, MergeRule {

    private final StoredAccounts stored;
    private final StoredInvitations invitations;
    private final ObjectProvider<AccountEffects> effects;
    private final AuditLog audit;
    private final Clock clock;

    AccountRecords(
            StoredAccounts stored,
            StoredInvitations invitations,
            ObjectProvider<AccountEffects> effects,
            AuditLog audit,
            Clock clock) {
        this.stored = stored;
        this.invitations = invitations;
        this.effects = effects;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return stored.of(ids).stream()
                .flatMap(id -> stored.byId(id).stream())
                .map(account -> HeldRecord.of(Reason.of("identity.held.account"), null)
                        .saying("identity.held.user-name", account.userName().value())
                        .saying("identity.held.last-signed-in", account.lastSignedInAt())
                        .saying("identity.held.language", account.language()))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        invitations.withdrawFor(ids, clock.instant());
        stored.of(ids).forEach(account -> close(by, account));
    }

    private void close(Author by, AccountId account) {
        if (stored.districtsOf(account).size() > 1) {
            stored.endSessions(account);
        } else if (stored.close(account, clock.instant())) {
            audit.write(by, "closed", account.ref());
            effects.orderedStream().forEach(room -> room.closed(account));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> againstMerging(Collection<PersonId> survivor, Collection<PersonId> merged) {
        return stored.of(survivor).isEmpty() || stored.of(merged).isEmpty()
                ? List.of()
                : List.of(Reason.of("identity.merge.two-accounts"));
    }
}
