package org.gongjian.giving.money;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another purpose for money that was given for one: the holder asks, the donor says (Donations Law, article 18). */
@Service
@Transactional
public class PurposeDesk {

    private final PurposeChangeRows changes;
    private final FundRows funds;
    private final FundPermissions permissions;
    private final AuditLog audit;
    private final Clock clock;

    PurposeDesk(PurposeChangeRows changes, FundRows funds, FundPermissions permissions, AuditLog audit, Clock clock) {
        this.changes = changes;
        this.funds = funds;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks the donor. Sent again with the same id it changes nothing. */
    public void ask(Actor by, FundId id, UUID change, Localized purpose, String reason) {
        Fund fund = funds.hold(id).orElseThrow(Refused::missing);
        permissions.mayKeep(by, fund.holder()).orForbid();
        Author author = by.authorFor(fund.holder());
        Optional<PurposeChange> before = changes.byId(change);
        if (before.isPresent()) {
            if (!Objects.equals(before.get().askedBy().account(), author.account())) {
                throw Refused.missing();
            }
            return;
        }
        mayAsk(fund).orConflict();
        Verdict.require(!purpose.equals(fund.purpose()), Reason.of("giving.money.rule.purpose.same"))
                .orRefuse("purpose.zh");
        changes.add(new PurposeChange(change, id, purpose, reason, author, clock.instant(), null, null, null));
        audit.write(author, "purpose-asked", fund.ref(), "purpose");
    }

    /** The donor agrees, and the fund is for something else from now on; or says why not, and it stays as it was. */
    public void answer(Actor by, UUID change, boolean agreed, @Nullable String answer) {
        PurposeChange asked = changes.byId(change).orElseThrow(Refused::missing);
        Fund fund = funds.hold(asked.fund()).orElseThrow(Refused::missing);
        permissions.mayConsent(by, fund).orForbid();
        if (asked.agreed() != null && asked.agreed() == agreed) {
            return;
        }
        Verdict.require(asked.isOpen(), Reason.of("giving.money.rule.purpose.answered"))
                .orConflict();
        Verdict.require(agreed || answer != null, Reason.of("frame.fault.missing"))
                .orRefuse("answer");
        Author author = by.authorFor(fund.donor());
        if (!changes.answer(change, agreed, answer, author, clock.instant())) {
            throw Refused.stale();
        }
        if (agreed && !funds.purpose(fund.id(), asked.purpose(), fund.version())) {
            throw Refused.stale();
        }
        audit.write(author, agreed ? "purpose-agreed" : "purpose-refused", fund.ref(), "purpose");
    }

    /** Once at a time, while something is left or still to come. */
    Verdict mayAsk(Fund fund) {
        return MoneyRules.isOpen(fund)
                .and(Verdict.require(
                        changes.of(fund.id()).stream().noneMatch(PurposeChange::isOpen),
                        Reason.of("giving.money.rule.purpose.open")));
    }
}
