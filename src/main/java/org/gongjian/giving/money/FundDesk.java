package org.gongjian.giving.money;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.MoneyPart;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileId;
import org.gongjian.giving.Yuan;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the books of money that is paid elsewhere: nothing is paid through this product. Whoever writes to a ledger holds its
 * fund first; the row and the sums change together or not at all.
 */
@Service
@Transactional
public class FundDesk {

    private final FundRows funds;
    private final MoneyRows entries;
    private final Vouchers vouchers;
    private final FundPermissions permissions;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    FundDesk(
            FundRows funds,
            MoneyRows entries,
            Vouchers vouchers,
            FundPermissions permissions,
            Organizations organizations,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.funds = funds;
        this.entries = entries;
        this.vouchers = vouchers;
        this.permissions = permissions;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** Writes down what was promised without a claim. Sent again with the same id it changes nothing. */
    public FundId open(Actor by, OpenFund command) {
        permissions.mayKeep(by, command.holder()).orForbid();
        known(command.holder(), "holder");
        known(command.donor(), "donor");
        MoneyRules.givenToSomebodyElse(command.donor(), command.holder()).orRefuse("donor");
        MoneyRules.notLaterThan(today.date(), command.on()).orRefuse("on");
        Author author = by.authorFor(command.holder());
        Fund fund = fund(
                command.id(),
                command.holder(),
                command.donor(),
                null,
                null,
                command.money(),
                command.purpose(),
                author,
                clock.instant());
        if (funds.add(fund)) {
            audit.write(author, "opened", fund.ref());
            book(fund, first(command, author));
        } else if (funds.byId(command.id())
                .filter(there -> Objects.equals(there.openedBy().account(), author.account()))
                .isEmpty()) {
            throw Refused.missing();
        }
        return command.id();
    }

    /** What a claim promises, in the claim's own transaction; nothing is typed again. */
    void openFor(
            ClaimId claim,
            UnitId holder,
            UnitId donor,
            @Nullable ProgrammeId programme,
            MoneyPart money,
            Localized purpose,
            Author author,
            Instant at) {
        FundId id = new FundId(claim.value());
        Fund fund = fund(id, holder, donor, claim, programme, money, purpose, author, at);
        if (funds.add(fund)) {
            audit.write(author, "opened", fund.ref());
            book(
                    fund,
                    row(
                            fund,
                            EntryId.next(),
                            WriteEntry.of(EntryKind.PLEDGED, new Yuan(money.yuan()), today.on(at), null, null),
                            author));
        }
    }

    /** What of a claim's promise has not come will not come: the claim holds no longer. */
    void end(ClaimId claim) {
        funds.ofClaim(claim).flatMap(found -> funds.hold(found.id())).ifPresent(fund -> {
            if (fund.figures().outstanding().signum() > 0) {
                MoneyEntry entry = new MoneyEntry(
                        EntryId.next(),
                        fund.id(),
                        fund.entries() + 1,
                        EntryKind.WRITTEN_OFF,
                        fund.figures().outstanding(),
                        today.date(),
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Author.SYSTEM,
                        clock.instant());
                book(fund, entry);
                audit.write(Author.SYSTEM, "written-off", fund.ref());
            }
        });
    }

    /**
     * Writes down what happened to a fund's money. Sent again with the same id it changes nothing.
     *
     * @return the id of the row
     */
    public EntryId enter(Actor by, FundId id, WriteEntry command) {
        Fund fund = funds.hold(id).orElseThrow(Refused::missing);
        permissions.mayKeep(by, fund.holder()).orForbid();
        Author author = by.authorFor(fund.holder());
        if (entries.byId(command.id()).isPresent()) {
            return writtenAlready(command.id(), id, author);
        }
        MoneyRules.isOpen(fund).orConflict();
        MoneyRules.notLaterThan(today.date(), command.on()).orRefuse("on");
        MoneyRules.isNoCardNumber(command.reference()).orRefuse("reference");
        WriteEntry.Paid paid = command.paid();
        if (paid != null) {
            paid.use().allowedFor(fund.basis()).orRefuse("use");
            Verdict.require(vouchers.isOf(fund.id(), paid.voucher(), author), Reason.of("giving.money.rule.voucher"))
                    .orRefuse("voucher");
        }
        MoneyRules.isCovered(fund.figures(), command.kind(), command.yuan().value())
                .orRefuse("yuan");
        book(fund, row(fund, command.id(), command, author));
        audit.write(author, command.kind().code(), fund.ref());
        return command.id();
    }

    /** A second person takes a row back, whole, and says why; what is right is written down anew. */
    public void counter(Actor by, EntryId id, EntryId counter, String reason) {
        MoneyEntry entry = entries.byId(id).orElseThrow(Refused::missing);
        Fund fund = funds.hold(entry.fund()).orElseThrow(Refused::missing);
        permissions.mayKeep(by, fund.holder()).orForbid();
        Author author = by.authorFor(fund.holder());
        if (entries.byId(counter).isPresent()) {
            writtenAlready(counter, fund.id(), author);
            return;
        }
        mayCounter(by, fund, entry).orConflict();
        funds.book(fund, fund.figures().without(entry.kind(), entry.yuan()));
        entries.add(
                new MoneyEntry(
                        counter,
                        fund.id(),
                        fund.entries() + 1,
                        EntryKind.COUNTERED,
                        entry.yuan(),
                        entry.on(),
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        reason,
                        entry.id(),
                        author,
                        clock.instant()),
                fund.donor());
        audit.write(author, "countered", fund.ref());
        if (fund.isFinished()) {
            funds.finish(fund.id(), null);
        }
    }

    /** Nothing is left to come or to spend: the last disclosure falls due. */
    public void finish(Actor by, FundId id, int version) {
        Fund fund = funds.hold(id).orElseThrow(Refused::missing);
        permissions.mayKeep(by, fund.holder()).orForbid();
        if (fund.isFinished() && fund.version() == version + 1) {
            return;
        }
        if (fund.version() != version) {
            throw Refused.stale();
        }
        mayFinish(fund).orConflict();
        funds.finish(id, today.date());
        audit.write(by.authorFor(fund.holder()), "finished", fund.ref());
    }

    static Verdict mayFinish(Fund fund) {
        return MoneyRules.isOpen(fund).and(MoneyRules.mayBeFinished(fund.figures()));
    }

    Verdict mayCounter(Actor by, Fund fund, MoneyEntry entry) {
        Verdict may = MoneyRules.mayBeCountered(entry, entries.isCountered(entry.id()))
                .and(MoneyRules.bySecondPerson(by, entry));
        return may.isAllowed() ? MoneyRules.standsWithout(fund.figures(), entry) : may;
    }

    private void book(Fund fund, MoneyEntry entry) {
        funds.book(fund, fund.figures().with(entry.kind(), entry.yuan()));
        entries.add(entry, fund.donor());
    }

    private MoneyEntry first(OpenFund command, Author author) {
        return new MoneyEntry(
                new EntryId(command.id().value()),
                command.id(),
                1,
                EntryKind.PLEDGED,
                command.money().yuan(),
                command.on(),
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                author,
                clock.instant());
    }

    private MoneyEntry row(Fund fund, EntryId id, WriteEntry command, Author author) {
        WriteEntry.Paid paid = command.paid();
        FileId voucher = paid == null ? null : paid.voucher();
        return new MoneyEntry(
                id,
                fund.id(),
                fund.entries() + 1,
                command.kind(),
                command.yuan().value(),
                command.on(),
                paid == null ? null : paid.use(),
                paid == null ? null : paid.payee(),
                paid != null && paid.payeeIsPerson(),
                paid == null ? null : paid.what(),
                command.reference(),
                voucher,
                command.reason(),
                null,
                author,
                clock.instant());
    }

    private EntryId writtenAlready(EntryId id, FundId fund, Author author) {
        return entries.byId(id)
                .filter(entry -> entry.fund().equals(fund)
                        && Objects.equals(entry.enteredBy().account(), author.account()))
                .map(MoneyEntry::id)
                .orElseThrow(Refused::missing);
    }

    private void known(UnitId unit, String field) {
        Verdict.require(organizations.byId(unit).isPresent(), Reason.of("frame.fault.unknown"))
                .orRefuse(field);
    }

    private static Fund fund(
            FundId id,
            UnitId holder,
            UnitId donor,
            @Nullable ClaimId claim,
            @Nullable ProgrammeId programme,
            MoneyPart money,
            Localized purpose,
            Author by,
            Instant at) {
        return new Fund(
                id,
                1,
                holder,
                donor,
                claim,
                programme,
                money.basis(),
                money.charity(),
                money.filingNumber(),
                purpose,
                0,
                Figures.NONE,
                by,
                at,
                null);
    }
}
