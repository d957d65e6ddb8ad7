package org.gongjian.alliances.plan;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The joint plans of agreements: whoever may act for a party writes them, and each item becomes one record. */
@Service
@Transactional
public class JointPlans {

    private final PlanRows rows;
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final ObjectProvider<PlanItemSource> sources;
    private final AuditLog audit;

    JointPlans(
            PlanRows rows,
            Agreements agreements,
            AgreementDesk desk,
            ObjectProvider<PlanItemSource> sources,
            AuditLog audit) {
        this.rows = rows;
        this.agreements = agreements;
        this.desk = desk;
        this.sources = sources;
        this.audit = audit;
    }

    /** In the order of their months. */
    @Transactional(readOnly = true)
    public List<PlanItem> of(Actor reader, AgreementId agreement) {
        return rows.of(agreements.open(reader, agreement).id());
    }

    /** One of an agreement the reader may not see is not there. */
    @Transactional(readOnly = true)
    public PlanItem open(Actor reader, PlanItemId id) {
        PlanItem item = rows.byId(id).orElseThrow(Refused::missing);
        agreements.open(reader, item.agreement());
        return item;
    }

    @Transactional(readOnly = true)
    public Optional<PlanItem> ofRecord(RecordRef record) {
        return rows.byRecord(record);
    }

    public void add(Actor by, AgreementId id, WritePlanItem item) {
        Agreement agreement = kept(by, id);
        fits(agreement, item);
        if (rows.add(id, item, by.author())) {
            audit.write(by.author(), "plan-added", Agreements.ref(id));
        }
    }

    public void change(Actor by, WritePlanItem item, int version) {
        PlanItem now = open(by, item.id());
        fits(kept(by, now.agreement()), item);
        now.mayChange().orConflict();
        if (!rows.change(item, version)) {
            throw Refused.stale();
        }
        audit.write(by.author(), "plan-changed", Agreements.ref(now.agreement()));
    }

    /** It will not be done; it stays to be read with the reason. */
    public void drop(Actor by, PlanItemId id, Localized why, int version) {
        PlanItem now = open(by, id);
        kept(by, now.agreement());
        now.mayChange().orConflict();
        if (!rows.drop(id, why, version)) {
            throw Refused.stale();
        }
        audit.write(by.author(), "plan-dropped", Agreements.ref(now.agreement()));
    }

    /** For the room that made the record, in its transaction; an item becomes one record. */
    public void became(Actor by, PlanItemId id, RecordRef record) {
        PlanItem now = open(by, id);
        desk.mayKeep(by, agreements.open(by, now.agreement())).orForbid();
        if (record.equals(now.record())) {
            return;
        }
        Verdict.require(
                        sourceOf(now.kind())
                                .filter(source -> source.recordKind().equals(record.kind()))
                                .isPresent(),
                        Reason.of("alliances.plan.other-kind", now.kind().label()))
                .orConflict();
        if (!rows.became(id, record)) {
            throw Refused.conflict(Reason.of("alliances.plan.begun"));
        }
        audit.write(by.author(), "plan-begun", Agreements.ref(now.agreement()));
    }

    /** How an item may be begun by the person: nothing where the person acts for no party, or it was begun or dropped. */
    @Transactional(readOnly = true)
    public Optional<Beginning> beginningOf(Actor by, PlanItem item) {
        if (!item.mayChange().isAllowed()) {
            return Optional.empty();
        }
        return agreements
                .byId(item.agreement())
                .filter(agreement -> desk.mayKeep(by, agreement).isAllowed())
                .flatMap(agreement -> sourceOf(item.kind())
                        .map(source -> new Beginning(source.formFor(item.id()), source.mayMake(by, item, agreement))));
    }

    /** How the records stand that items became, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public Map<RecordRef, PlanItemSource.Standing> standingOf(Actor reader, List<PlanItem> items) {
        Map<RecordRef, PlanItemSource.Standing> standing = new HashMap<>();
        sources.orderedStream().forEach(source -> {
            List<UUID> records = items.stream()
                    .flatMap(item -> Stream.ofNullable(item.record()))
                    .filter(record -> record.kind().equals(source.recordKind()))
                    .map(RecordRef::id)
                    .toList();
            if (!records.isEmpty()) {
                source.standingOf(reader, records)
                        .forEach((id, one) -> standing.put(new RecordRef(source.recordKind(), id), one));
            }
        });
        return standing;
    }

    private Optional<PlanItemSource> sourceOf(PlanItem.Kind kind) {
        return sources.orderedStream().filter(source -> source.makes() == kind).findFirst();
    }

    private Agreement kept(Actor by, AgreementId id) {
        Agreement agreement = agreements.open(by, id);
        desk.mayKeep(by, agreement).orForbid();
        Verdict.require(agreement.termination() == null, Reason.of("alliances.plan.ended"))
                .orConflict();
        return agreement;
    }

    private static void fits(Agreement agreement, WritePlanItem item) {
        YearMonth first = YearMonth.from(agreement.text().term().startsOn());
        YearMonth last = YearMonth.from(agreement.text().term().endsOn());
        Verdict.require(
                        !item.month().isBefore(first) && !item.month().isAfter(last),
                        Reason.of(
                                "alliances.plan.outside",
                                agreement.text().term().startsOn(),
                                agreement.text().term().endsOn()))
                .orRefuse("month");
        Verdict.require(agreement.text().party(item.unit()).isPresent(), Reason.of("alliances.agreement.stranger"))
                .orRefuse("unit");
    }
}
