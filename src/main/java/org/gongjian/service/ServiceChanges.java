package org.gongjian.service;

import java.time.Clock;
import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what was said of somebody's hours. Correcting and deciding take two people; the volunteer may ask for a correction and
 * appeal. Each step is refused where somebody took another one since the page was opened.
 */
@Service
@Transactional
public class ServiceChanges {

    private final ServiceRows rows;
    private final Counting counting;
    private final Activities activities;
    private final ActivityDesk activityDesk;
    private final Shifts shifts;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    ServiceChanges(
            ServiceRows rows,
            Counting counting,
            Activities activities,
            ActivityDesk activityDesk,
            Shifts shifts,
            People people,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.counting = counting;
        this.activities = activities;
        this.activityDesk = activityDesk;
        this.shifts = shifts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks that another time counts; it counts once a second person agrees. The volunteer may ask, too. */
    public void askCorrection(Actor by, ServiceId id, int version, Span span, String why) {
        Opened opened = open(id);
        mayAskCorrection(by, opened.record()).orForbid();
        String reason = Step.reason(why);
        CountingRules.isWithin(span, Proposal.spanOf(opened.shift())).orRefuse("from");
        opened.record().mayBeCorrected().orConflict();
        Verdict.require(!span.equals(opened.record().span()), Reason.of("service.refused.same"))
                .orRefuse("from");
        take(
                by,
                opened,
                version,
                StepKind.CORRECTION_ASKED,
                span,
                opened.record().minutes(),
                reason);
    }

    /** Takes hours back; the volunteer may appeal. */
    public void revoke(Actor by, ServiceId id, int version, String why) {
        Opened opened = open(id);
        mayKeep(by, opened.record()).orForbid();
        String reason = Step.reason(why);
        opened.record().mayBeRevoked().orConflict();
        take(by, opened, version, StepKind.REVOKED, opened.record().span(), 0, reason);
    }

    /** Says that what does not count should; somebody else than who refused it decides. */
    public void appeal(Actor by, ServiceId id, int version, String why) {
        Opened opened = open(id);
        mayAppeal(by, opened.record()).orForbid();
        String reason = Step.reason(why);
        opened.record().mayBeAppealed().orConflict();
        take(by, opened, version, StepKind.APPEALED, opened.record().span(), 0, reason);
    }

    /**
     * The second person's yes or no: to what was entered afterwards, to a correction, to an appeal.
     *
     * @param said from when until when, on an appeal where the roll does not know it; null otherwise
     * @param why must be given for a no, and for either answer to an appeal
     */
    public void decide(Actor by, ServiceId id, int version, boolean yes, @Nullable Span said, @Nullable String why) {
        Opened opened = open(id);
        ServiceRecord record = opened.record();
        mayKeep(by, record).orForbid();
        record.mayBeDecided().orConflict();
        isSecondPerson(by, record).orForbid();
        String reason = !yes || record.state() == ServiceState.APPEALED || (why != null && !why.isBlank())
                ? Step.reason(why)
                : null;
        Span span = yes ? agreed(opened, said) : record.span();
        int minutes = record.state() == ServiceState.CORRECTION_ASKED ? record.minutes() : 0;
        if (yes) {
            Counting.Book book = counting.open(List.of(record.person()), span);
            book.mayCount(record.person(), record.id(), span).orConflict();
            minutes = book.counted(span);
        }
        take(by, opened, version, record.decision(yes), span, minutes, reason);
    }

    /** What a yes is to: the time that was entered or asked for, or on an appeal what is said now. */
    private Span agreed(Opened opened, @Nullable Span said) {
        if (opened.record().state() != ServiceState.APPEALED) {
            return last(opened.record()).span();
        }
        if (said == null) {
            Verdict.require(!opened.record().byHand(), Reason.of("service.refused.open"))
                    .orRefuse("from");
            return opened.record().span();
        }
        CountingRules.isWithin(said, Proposal.spanOf(opened.shift())).orRefuse("from");
        return said;
    }

    // What the page may offer

    /** Who keeps the activity, but not of their own hours. */
    @Transactional(readOnly = true)
    public Verdict mayKeep(Actor by, ServiceRecord record) {
        return activityDesk
                .mayKeep(by, activities.require(record.activity()))
                .and(PeopleRules.isAboutOthers(by, identities(record)));
    }

    @Transactional(readOnly = true)
    public Verdict mayAskCorrection(Actor by, ServiceRecord record) {
        return isTheirs(by, record) ? Verdict.allowed() : mayKeep(by, record);
    }

    @Transactional(readOnly = true)
    public Verdict mayAppeal(Actor by, ServiceRecord record) {
        return PeopleRules.isAboutOneself(by, identities(record));
    }

    /** Whether the person is another one than who asked or who refused. */
    @Transactional(readOnly = true)
    public Verdict isSecondPerson(Actor by, ServiceRecord record) {
        return PeopleRules.isSecondPerson(by, last(record).by())
                .and(
                        record.state() == ServiceState.APPEALED
                                ? PeopleRules.isSecondPerson(
                                        by, appealedAgainst(record).by())
                                : Verdict.allowed());
    }

    @Transactional(readOnly = true)
    public boolean isTheirs(Actor by, ServiceRecord record) {
        return by.personId() != null && identities(record).contains(by.personId());
    }

    private record Opened(ServiceRecord record, ActivityView activity, Shift shift) {}

    private Opened open(ServiceId id) {
        ServiceRecord found = rows.byId(id).orElseThrow(Refused::missing);
        rows.hold(List.of(found.person()));
        ServiceRecord record = rows.byId(id).orElseThrow(Refused::missing);
        return new Opened(record, activities.require(record.activity()), shifts.require(record.shift()));
    }

    private void take(
            Actor by, Opened opened, int version, StepKind kind, Span span, int minutes, @Nullable String reason) {
        ServiceRecord before = opened.record();
        if (version != before.version()) {
            throw Refused.stale();
        }
        Author author = isTheirs(by, before) ? by.author() : activityDesk.author(by, opened.activity());
        Step step = new Step(before.version() + 1, kind, clock.instant(), author, span, minutes, reason);
        if (!rows.change(before, before.after(step), step)) {
            throw Refused.stale();
        }
        audit.write(author, kind.verb(), before.id().ref());
    }

    private Step last(ServiceRecord record) {
        return rows.steps(record.id()).getLast();
    }

    /** The step before the appeal. */
    private Step appealedAgainst(ServiceRecord record) {
        List<Step> steps = rows.steps(record.id());
        return steps.get(steps.size() - 2);
    }

    private List<PersonId> identities(ServiceRecord record) {
        return people.identities(record.person());
    }
}
