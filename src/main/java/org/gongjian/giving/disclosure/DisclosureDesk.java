package org.gongjian.giving.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a disclosure from the ledger, drops it, or publishes it: two people, and nothing is typed again. */
@Service
@Transactional
public class DisclosureDesk {

    private final DisclosureRows rows;
    private final Funds funds;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    DisclosureDesk(DisclosureRows rows, Funds funds, AuditLog audit, Today today, Clock clock) {
        this.rows = rows;
        this.funds = funds;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** Fixes the period and the last row of each ledger. Sent again with the same id it changes nothing. */
    public DisclosureId draft(Actor by, DraftDisclosure command) {
        funds.mayKeep(by, command.holder()).orForbid();
        Author author = by.authorFor(command.holder());
        List<Fund> held = funds.holdAllOf(command.holder());
        if (rows.byId(command.id()).isPresent()) {
            return rows.byId(command.id())
                    .filter(there -> Objects.equals(there.draftedBy().account(), author.account()))
                    .map(Disclosure::id)
                    .orElseThrow(Refused::missing);
        }
        Verdict.require(!held.isEmpty(), Reason.of("giving.disclosure.rule.no-money"))
                .orRefuse("holder");
        Verdict.require(!command.period().until().isAfter(today.date()), Reason.of("giving.rule.future", today.date()))
                .orRefuse("until");
        Verdict.require(rows.draftsOf(List.of(command.holder())).isEmpty(), Reason.of("giving.disclosure.rule.drafted"))
                .orConflict();
        fits(command);
        Disclosure disclosure = new Disclosure(
                command.id(),
                1,
                command.holder(),
                command.period(),
                DisclosureState.DRAFTED,
                standing(held),
                command.note(),
                command.corrects(),
                command.reason(),
                author,
                clock.instant(),
                null);
        rows.add(disclosure);
        audit.write(author, "drafted", disclosure.ref());
        return disclosure.id();
    }

    /** A second person says that it is so; from now on everybody reads it. */
    public void publish(Actor by, DisclosureId id, int version) {
        Disclosure disclosure = rows.byId(id).orElseThrow(Refused::missing);
        funds.mayKeep(by, disclosure.holder()).orForbid();
        if (disclosure.isPublished() && disclosure.version() == version + 1) {
            return;
        }
        isAt(disclosure, version);
        disclosure
                .mayBePublished(by, standing(funds.holdAllOf(disclosure.holder())))
                .orConflict();
        Author author = by.authorFor(disclosure.holder());
        if (!rows.publish(id, version, author, clock.instant())) {
            throw Refused.stale();
        }
        audit.write(author, "published", disclosure.ref());
    }

    /** Something was wrong with the draft: it is drawn anew. */
    public void drop(Actor by, DisclosureId id, int version) {
        Disclosure disclosure = rows.byId(id).orElseThrow(Refused::missing);
        funds.mayKeep(by, disclosure.holder()).orForbid();
        if (disclosure.state() == DisclosureState.DROPPED && disclosure.version() == version + 1) {
            return;
        }
        isAt(disclosure, version);
        disclosure.mayBeDropped().orConflict();
        if (!rows.drop(id, version)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(disclosure.holder()), "dropped", disclosure.ref());
    }

    /** What somebody may do with a draft now. */
    @Transactional(readOnly = true)
    public Verdict mayPublish(Actor by, Disclosure disclosure) {
        return funds.mayKeep(by, disclosure.holder())
                .and(disclosure.mayBePublished(by, standing(funds.heldBy(List.of(disclosure.holder())))));
    }

    /** A correction tells of the same days as what it corrects; another disclosure begins after the last one. */
    private void fits(DraftDisclosure command) {
        if (command.corrects() == null) {
            rows.publishedOf(command.holder()).stream()
                    .findFirst()
                    .ifPresent(last -> Verdict.require(
                                    last.period()
                                            .until()
                                            .plusDays(1)
                                            .equals(command.period().from()),
                                    Reason.of(
                                            "giving.disclosure.rule.gap",
                                            last.period().until().plusDays(1)))
                            .orRefuse("from"));
            return;
        }
        Disclosure corrected = rows.byId(command.corrects())
                .filter(there -> there.isPublished() && there.holder().equals(command.holder()))
                .orElseThrow(Refused::missing);
        Verdict.require(
                        rows.correctionOf(corrected.id()).isEmpty(),
                        Reason.of("giving.disclosure.rule.corrected-already"))
                .orConflict();
        Verdict.require(
                        corrected.period().equals(command.period()),
                        Reason.of("giving.disclosure.rule.correction-period"))
                .orRefuse("from");
        Verdict.require(command.reason() != null, Reason.of("frame.fault.missing"))
                .orRefuse("reason");
    }

    private static void isAt(Disclosure disclosure, int version) {
        if (disclosure.version() != version) {
            throw Refused.stale();
        }
    }

    private static Map<FundId, Integer> standing(List<Fund> held) {
        return held.stream().collect(Collectors.toUnmodifiableMap(Fund::id, Fund::entries));
    }
}
