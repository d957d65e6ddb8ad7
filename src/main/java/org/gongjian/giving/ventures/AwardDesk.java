package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileId;
import org.gongjian.files.FileView;
import org.gongjian.files.FilesOf;
import org.gongjian.files.RecordFiles;
import org.gongjian.giving.Yuan;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.FundDesk;
import org.gongjian.giving.money.WriteEntry;
import org.gongjian.identity.Actor;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an award: the signed contract, tranches paid against what they wait for, reports, and money that is clawed
 * back. Each payment is a row of the fund's ledger, written in the same transaction.
 */
@Service
@Transactional
public class AwardDesk {

    private final VentureRows ventures;
    private final CallRows calls;
    private final CourseRows course;
    private final VenturePermissions permissions;
    private final FundDesk funds;
    private final RecordFiles files;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    AwardDesk(
            VentureRows ventures,
            CallRows calls,
            CourseRows course,
            VenturePermissions permissions,
            FundDesk funds,
            RecordFiles files,
            Organizations organizations,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.ventures = ventures;
        this.calls = calls;
        this.course = course;
        this.permissions = permissions;
        this.funds = funds;
        this.files = files;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /**
     * The contract is signed.
     *
     * @param scan one of the venture's own files
     * @param tranches yuan by what they wait for; together they make the award
     */
    public void contract(Actor by, VentureId id, int version, FileId scan, LocalDate on, Map<Stage, Yuan> tranches) {
        Venture venture = at(id, version);
        Call call = run(by, venture);
        venture.mayBeContracted().orConflict();
        Verdict.require(!on.isAfter(today.date()), Reason.of("giving.rule.future", today.date()))
                .orRefuse("on");
        Verdict.require(
                        scansOf(by, venture).stream().anyMatch(file -> file.id().equals(scan)),
                        Reason.of("giving.ventures.rule.scan"))
                .orRefuse("scan");
        VentureRules.tranchesMakeTheAward(
                        tranches.values().stream().map(Yuan::value).toList(), venture)
                .orRefuse("contract");
        if (!ventures.contract(venture, scan, on)) {
            throw Refused.stale();
        }
        tranches.forEach((stage, yuan) -> course.promise(id, stage, yuan.value()));
        audit.write(by.authorFor(call.organizer()), "contracted", venture.ref());
    }

    /** How a tranche was paid: its row of the ledger, its day, and the voucher among the fund's files. */
    public record Payment(EntryId entry, LocalDate on, String reference, FileId voucher) {}

    /** A tranche was paid: once, after its contract and what it waits for. */
    public void pay(Actor by, VentureId id, Stage stage, Payment payment) {
        Venture venture = held(id);
        Call call = run(by, venture);
        venture.mayBePaid().orConflict();
        Tranche tranche = course.tranches(id).stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .orElseThrow(Refused::missing);
        if (payment.entry().equals(tranche.entry())) {
            return;
        }
        VentureRules.mayBePaid(tranche, course.reports(id)).orConflict();
        Localized payee =
                organizations.byId(venture.applicant()).map(Organization::name).orElseThrow(Refused::missing);
        funds.enter(
                by,
                call.fund(),
                new WriteEntry(
                        payment.entry(),
                        EntryKind.SPENT,
                        new Yuan(tranche.yuan()),
                        payment.on(),
                        new WriteEntry.Paid(
                                call.terms().use(), payee, false, venture.plan().title(), payment.voucher()),
                        payment.reference(),
                        null));
        if (!course.paid(id, stage, payment.on(), payment.entry())) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(call.organizer()), "paid", venture.ref());
        completeWhereDone(venture);
    }

    /** The unit says how it went, and what was spent. */
    public void handIn(Actor by, VentureId id, Stage stage, Localized words, Yuan spent) {
        Venture venture = held(id);
        permissions.mayApply(by, venture.applicant()).orForbid();
        venture.mayBeReported().orConflict();
        List<Report> reports = course.reports(id);
        VentureRules.mayHandIn(stage, reports).orConflict();
        Verdict.require(
                        spent.value().compareTo(venture.award()) <= 0,
                        Reason.of("giving.ventures.rule.spent-more", venture.award()))
                .orRefuse("spent");
        int round =
                1 + (int) reports.stream().filter(one -> one.stage() == stage).count();
        course.handIn(id, new Report(stage, round, words, spent.value(), clock.instant(), null, null));
        audit.write(by.authorFor(venture.applicant()), "handed-in", venture.ref());
    }

    /** The organizer's side accepts a report, or says why not. */
    public void judge(Actor by, VentureId id, Stage stage, boolean accepted, @Nullable String reason) {
        Venture venture = held(id);
        Call call = run(by, venture);
        Report report = course.reports(id).stream()
                .filter(one -> one.stage() == stage && one.isOpen())
                .findFirst()
                .orElseThrow(() -> Refused.conflict(Reason.of("giving.ventures.rule.no-report")));
        Verdict.require(accepted || reason != null, Reason.of("frame.fault.missing"))
                .orRefuse("reason");
        if (!course.judge(id, report, accepted, reason, clock.instant())) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(call.organizer()), accepted ? "report-accepted" : "report-refused", venture.ref());
        completeWhereDone(venture);
    }

    /** What could not be accounted for came back, and the venture ends. */
    public void clawBack(Actor by, VentureId id, int version, WriteEntry entry) {
        Venture venture = at(id, version);
        Call call = run(by, venture);
        venture.mayBeClawedBack().orConflict();
        String reason = entry.reason();
        Verdict.require(entry.kind() == EntryKind.CAME_BACK && reason != null, Reason.of("frame.fault.missing"))
                .orRefuse("reason");
        BigDecimal yuan = entry.yuan().value();
        VentureRules.mayClawBack(yuan, venture, course.tranches(id), course.reports(id))
                .orRefuse("yuan");
        funds.enter(by, call.fund(), entry);
        if (reason == null || !ventures.clawBack(venture, yuan, reason)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(call.organizer()), "clawed-back", venture.ref());
    }

    /** What the scan of the contract can be. */
    @Transactional(readOnly = true)
    public List<FileView> scansOf(Actor reader, Venture venture) {
        FilesOf all = files.of(venture.ref(), reader.author());
        return Stream.concat(all.documents().stream(), all.photos().stream())
                .filter(FileView::isServed)
                .toList();
    }

    /** Every tranche is paid and the final report accepted. */
    private void completeWhereDone(Venture venture) {
        boolean paid = course.tranches(venture.id()).stream().allMatch(tranche -> tranche.paidOn() != null);
        boolean told = course.reports(venture.id()).stream()
                .anyMatch(report -> report.stage() == Stage.FINAL && Boolean.TRUE.equals(report.accepted()));
        if (paid && told && !ventures.move(venture, VentureState.COMPLETED, null, venture.awarded())) {
            throw Refused.stale();
        }
    }

    private Call run(Actor by, Venture venture) {
        Call call = calls.hold(venture.call()).orElseThrow(Refused::missing);
        permissions.mayRun(by, call.organizer()).orForbid();
        return call;
    }

    /** The venture as it is once nobody else moves its call on. */
    private Venture held(VentureId id) {
        Venture found = ventures.byId(id).orElseThrow(Refused::missing);
        calls.hold(found.call());
        return ventures.byId(id).orElseThrow(Refused::missing);
    }

    private Venture at(VentureId id, int version) {
        Venture venture = ventures.byId(id).orElseThrow(Refused::missing);
        if (venture.version() != version) {
            throw Refused.stale();
        }
        return venture;
    }
}
