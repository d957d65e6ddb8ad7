package org.gongjian.recognition.awards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Numbers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.recognition.CredentialId;
import org.gongjian.recognition.awards.AwardRows.Changed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Awards plaques, certificates and titles; tells when they were unveiled and put up; reviews, removes and restores them. */
@Service("honoursDesk")
@Transactional
public class AwardDesk {

    private final AwardRows rows;
    private final AwardParts parts;
    private final AwardLists lists;
    private final AwardKinds kinds;
    private final AwardChecks checks;
    private final AwardPermissions permissions;
    private final AwardCredentials credentials;
    private final Numbers numbers;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    AwardDesk(
            AwardRows rows,
            AwardParts parts,
            AwardLists lists,
            AwardKinds kinds,
            AwardChecks checks,
            AwardPermissions permissions,
            AwardCredentials credentials,
            Numbers numbers,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.lists = lists;
        this.kinds = kinds;
        this.checks = checks;
        this.permissions = permissions;
        this.credentials = credentials;
        this.numbers = numbers;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Awards it to each holder, with a number and a signed credential of its own. Sent again with the same ids it changes
     * nothing.
     *
     * @return the awards in the order of the holders
     * @throws Refused forbidden where none of the awarding units is the actor's; invalid in {@code kind}, {@code holders},
     *     {@code bodies}, {@code acts}, {@code minors} or {@code despite}
     */
    public List<AwardId> award(Actor by, AwardCommand command) {
        AwardKind kind = kinds.byCode(command.kind())
                .orElseThrow(() -> Refused.invalid("kind", Reason.of("frame.fault.unknown")));
        permissions
                .mayAward(
                        by,
                        kind,
                        command.bodies().stream()
                                .map(Body::unit)
                                .filter(Objects::nonNull)
                                .toList())
                .orForbid();
        List<AwardId> ids =
                command.holders().stream().map(AwardCommand.Holder::id).toList();
        List<Award> there = rows.byIds(ids);
        if (!there.isEmpty()) {
            return sameAgain(by, ids, there);
        }
        checks.canBeAwarded(kind, command, today.date());
        command.holders().stream()
                .map(AwardCommand.Holder::unit)
                .sorted(Comparator.comparing(unit -> unit.value()))
                .forEach(unit -> rows.hold(kind.code(), unit));
        for (AwardCommand.Holder holder : command.holders()) {
            AwardRules.isNoDuplicate(lists.standing(kind.code(), holder.unit(), today.date()), command)
                    .orRefuse("despite");
        }
        Author author = by.author();
        for (AwardCommand.Holder holder : command.holders()) {
            make(author, kind, command, holder);
        }
        return ids;
    }

    /** Tells of another act: that it was handed over, unveiled or put up. */
    public void act(Actor by, AwardId id, int version, Act act) {
        Award award = at(id, version);
        permissions.mayAct(by, kindOf(award), award, act.kind()).orForbid();
        award.mayAct(act.kind()).orConflict();
        AwardRules.wasDone(act.on(), today.date()).orRefuse("on");
        change(award, Changed.nothing(award));
        note(by, award, AwardStep.Kind.of(act.kind()), act.on(), act.who(), null);
    }

    /** It is looked at again. */
    public void openReview(Actor by, AwardId id, int version, @Nullable Localized note) {
        Award award = kept(by, id, version);
        award.mayOpenReview().orConflict();
        change(award, Changed.nothing(award).to(AwardState.UNDER_REVIEW));
        note(by, award, AwardStep.Kind.REVIEW_OPENED, today.date(), null, note);
    }

    /**
     * A review confirms it; its next review is counted from today.
     *
     * @param until the last day of its term from now on, null where it stands until it is removed; another day than before is
     *     signed anew
     */
    public void confirm(Actor by, AwardId id, int version, @Nullable LocalDate until, @Nullable Localized note) {
        Award award = kept(by, id, version);
        award.mayConfirm().orConflict();
        Term term = new Term(award.term().from(), until);
        Verdict.require(!term.isOverOn(today.date()), Reason.of("recognition.awards.rule.over", today.date()))
                .orRefuse("until");
        AwardKind kind = kindOf(award);
        boolean anew = !Objects.equals(term, award.term());
        Changed now = new Changed(
                AwardState.IN_FORCE,
                term,
                kind.reviewAfter(today.date()),
                anew ? CredentialId.next() : award.credential(),
                anew ? award.issue() + 1 : award.issue());
        if (anew) {
            credentials.revoke(by.author(), award, "term");
            credentials.issue(by.author(), award, now);
        }
        change(award, now);
        note(by, award, AwardStep.Kind.CONFIRMED, today.date(), null, note);
    }

    /**
     * It is taken back, and its credential is revoked.
     *
     * @param reason everybody reads it
     */
    public void remove(Actor by, AwardId id, int version, Localized reason) {
        Award award = kept(by, id, version);
        award.mayRemove().orConflict();
        credentials.revoke(by.author(), award, "removed");
        change(award, Changed.nothing(award).to(AwardState.REMOVED));
        note(by, award, AwardStep.Kind.REMOVED, today.date(), null, reason);
    }

    /**
     * A removed one stands again under its number; it is signed anew.
     *
     * @param reason everybody reads it
     */
    public void restore(Actor by, AwardId id, int version, Localized reason) {
        Award award = kept(by, id, version);
        award.mayRestore().orConflict();
        Changed now = new Changed(
                AwardState.IN_FORCE, award.term(), award.reviewDue(), CredentialId.next(), award.issue() + 1);
        credentials.issue(by.author(), award, now);
        change(award, now);
        note(by, award, AwardStep.Kind.RESTORED, today.date(), null, reason);
    }

    private void make(Author author, AwardKind kind, AwardCommand command, AwardCommand.Holder holder) {
        Instant at = clock.instant();
        LocalDate first = command.firstDay();
        Term term = command.term() == null ? kind.termFrom(first) : command.term();
        List<AwardStep> steps = new ArrayList<>();
        for (Act act : command.acts()) {
            steps.add(new AwardStep(AwardStep.Kind.of(act.kind()), act.on(), act.who(), null, author, at));
        }
        Award award = new Award(
                holder.id(),
                1,
                kind.code(),
                new AwardNumber(kind.letters(), first.getYear(), numbers.next(AwardNumber.SERIES, first.getYear())),
                command.wording(),
                command.bodies(),
                holder.unit(),
                command.hangsAt(),
                term,
                AwardState.IN_FORCE,
                kind.reviewAfter(term.from()),
                command.origin(),
                command.minors(),
                command.despite(),
                command.holders().getFirst().id(),
                CredentialId.next(),
                1,
                steps);
        credentials.issue(author, award, Changed.nothing(award));
        rows.add(award);
        audit.write(author, "awarded", award.ref());
    }

    /** What was sent before by the same account; another's ids are nobody's business. */
    private static List<AwardId> sameAgain(Actor by, List<AwardId> ids, List<Award> there) {
        boolean own = there.size() == ids.size()
                && there.stream()
                        .allMatch(award -> Objects.equals(
                                award.steps().getFirst().by().account(),
                                by.author().account()));
        if (!own) {
            throw Refused.missing();
        }
        return ids;
    }

    private void note(
            Actor by,
            Award award,
            AwardStep.Kind kind,
            LocalDate on,
            @Nullable Localized who,
            @Nullable Localized note) {
        parts.addStep(award.id(), new AwardStep(kind, on, who, note, by.author(), clock.instant()));
        audit.write(by.author(), kind.stored(), award.ref());
    }

    private void change(Award award, Changed now) {
        if (!rows.change(award, now)) {
            throw Refused.stale();
        }
    }

    private Award kept(Actor by, AwardId id, int version) {
        Award award = at(id, version);
        permissions.mayAward(by, kindOf(award), award.awardingUnits()).orForbid();
        return award;
    }

    private Award at(AwardId id, int version) {
        Award award = rows.byId(id).orElseThrow(Refused::missing);
        if (award.version() != version) {
            throw Refused.stale();
        }
        return award;
    }

    private AwardKind kindOf(Award award) {
        return kinds.require(award.kind());
    }
}
