package org.gongjian.claims.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.claims.lights.PlanStep;
import org.gongjian.claims.policy.ClaimPolicies;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Localized;
import org.gongjian.district.Numbers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with a case. Its claimers plan, report and submit; whoever asked accepts it or returns it with a reason,
 * and closes it when residents have had their say.
 */
@Service
@Transactional
public class CaseDesk {

    private final CaseRows rows;
    private final CaseEventRows events;
    private final CaseLights lights;
    private final CasePermissions permissions;
    private final CaseNews news;
    private final RatingTally ratings;
    private final ClaimPolicies policies;
    private final Calendars calendars;
    private final Numbers numbers;
    private final AuditLog audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final Today today;

    CaseDesk(
            CaseRows rows,
            CaseEventRows events,
            CaseLights lights,
            CasePermissions permissions,
            CaseNews news,
            RatingTally ratings,
            ClaimPolicies policies,
            Calendars calendars,
            Numbers numbers,
            AuditLog audit,
            ApplicationEventPublisher publisher,
            Clock clock,
            Today today) {
        this.rows = rows;
        this.events = events;
        this.lights = lights;
        this.permissions = permissions;
        this.news = news;
        this.ratings = ratings;
        this.policies = policies;
        this.calendars = calendars;
        this.numbers = numbers;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
        this.today = today;
    }

    // With the claim, in its transaction

    /** Opens a case with the claim it is for; its number comes last of all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Author by, OpenCase command) {
        LocalDate day = today.date();
        CaseNumber number = new CaseNumber(day.getYear(), numbers.next(CaseNumber.SERIES, day.getYear()));
        Case opened = Case.opened(command.id(), number, command, day);
        rows.add(opened, lights.of(opened).light());
        say(opened, CaseEvent.Kind.OPENED, null);
        audit.write(by, "opened", opened.ref());
    }

    /** The claimer says that there was contact, or the asker that there was none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(CaseId id, CaseEvent.Kind kind, @Nullable String words, @Nullable LocalDate day) {
        Case about = require(id);
        CaseEvent event = CaseEvent.of(id, clock.instant(), kind).saying(words);
        events.add(day == null ? event : event.until(day));
        if (kind == CaseEvent.Kind.IN_TOUCH) {
            change(about, about.begun());
        }
    }

    /**
     * The claim came to nothing: the number stays with what it was.
     *
     * @param because what the claimer says; null where the claim was released
     * @param contactBy the last day on which there should have been contact, where the claim was released for want of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void makeVoid(Author by, CaseId id, @Nullable String because, @Nullable LocalDate contactBy) {
        Case about = require(id);
        change(about, about.madeVoid());
        CaseEvent event = CaseEvent.of(id, clock.instant(), CaseEvent.Kind.VOID).saying(because);
        events.add(contactBy == null ? event : event.until(contactBy));
        audit.write(by, "made-void", id.ref());
    }

    // The work

    /** Says who answers for the work and in which steps it goes; no step is later than the deadline. */
    public void plan(Actor by, CaseId id, int version, Localized inCharge, List<PlanStep> steps) {
        Case about = require(id);
        permissions.mayWork(by, about).orForbid();
        Verdict.require(steps.size() <= Case.MOST_STEPS, Reason.of("claims.plan.many", Case.MOST_STEPS))
                .orRefuse("steps");
        for (int i = 0; i < steps.size(); i++) {
            LocalDate due = steps.get(i).due();
            Verdict.require(
                            !due.isAfter(about.deadline()) && !due.isBefore(about.openedOn()),
                            Reason.of("claims.plan.outside", about.openedOn(), about.deadline()))
                    .orRefuse("steps[" + i + "].due");
        }
        Case planned = at(about, version).planned(inCharge, steps);
        change(about, planned);
        say(about, CaseEvent.Kind.PLANNED, null);
        audit.write(worker(by, about), "planned", id.ref());
    }

    /**
     * Reports how far it is.
     *
     * @param done the positions of the steps that are done
     */
    public void report(Actor by, CaseId id, int version, int progress, List<Integer> done, @Nullable String words) {
        Case about = require(id);
        permissions.mayWork(by, about).orForbid();
        Verdict.require(progress >= 0 && progress <= 100, Reason.of("claims.progress.range"))
                .orRefuse("progress");
        LocalDate day = today.date();
        List<PlanStep> steps = IntStream.range(0, about.plan().steps().size())
                .mapToObj(i -> ticked(about.plan().steps().get(i), done.contains(i), day))
                .toList();
        change(about, at(about, version).progressed(progress, steps));
        events.add(CaseEvent.of(id, clock.instant(), CaseEvent.Kind.PROGRESSED)
                .saying(words)
                .at(progress));
        audit.write(worker(by, about), "reported", id.ref(), "progress");
    }

    /** The claimer says that it is done, and what was done. */
    public void submit(Actor by, CaseId id, int version, String words) {
        Case about = require(id);
        permissions.mayWork(by, about).orForbid();
        if (about.hasBecome(CaseState.SUBMITTED, version)) {
            return;
        }
        Case submitted = at(about, version).submitted(today.date());
        change(about, submitted);
        say(about, CaseEvent.Kind.SUBMITTED, words);
        Author author = worker(by, about);
        audit.write(author, "submitted", id.ref());
        news.submitted(submitted, author);
    }

    // The judgement of whoever asked

    public void accept(Actor by, CaseId id, int version, @Nullable String words) {
        Case about = require(id);
        permissions.mayJudge(by, about).orForbid();
        if (about.hasBecome(CaseState.ACCEPTED, version)) {
            return;
        }
        Case accepted = at(about, version).accepted(today.date());
        change(about, accepted);
        say(about, CaseEvent.Kind.ACCEPTED, words);
        Author author = by.authorFor(about.asker());
        audit.write(author, "accepted", id.ref());
        news.accepted(accepted, author);
    }

    /**
     * Not done yet.
     *
     * @param progress how much is, of a hundred
     * @param until the day by which it is to be
     */
    public void giveBack(Actor by, CaseId id, int version, String because, int progress, LocalDate until) {
        Case about = require(id);
        permissions.mayJudge(by, about).orForbid();
        if (about.hasBecome(CaseState.RETURNED, version)) {
            return;
        }
        CloseOutRules.deadlineIsAhead(until, today.date()).orRefuse("until");
        Verdict.require(progress >= 0 && progress < 100, Reason.of("claims.progress.back"))
                .orRefuse("progress");
        Case returned = at(about, version).returned(progress, until);
        change(about, returned);
        events.add(CaseEvent.of(id, clock.instant(), CaseEvent.Kind.RETURNED)
                .saying(because)
                .at(progress)
                .until(until));
        Author author = by.authorFor(about.asker());
        audit.write(author, "returned", id.ref(), "reason");
        news.returned(returned, author);
    }

    /** Gives the work until another day. */
    public void extend(Actor by, CaseId id, int version, LocalDate until, String because) {
        Case about = require(id);
        permissions.mayJudge(by, about).orForbid();
        CloseOutRules.deadlineIsAhead(until, today.date()).orRefuse("until");
        change(about, at(about, version).extended(until));
        events.add(CaseEvent.of(id, clock.instant(), CaseEvent.Kind.EXTENDED)
                .saying(because)
                .until(until));
        audit.write(by.authorFor(about.asker()), "extended", id.ref(), "deadline");
    }

    /** Struck off: only by whoever asked, when residents have had their say and whoever was not satisfied has an answer. */
    public void close(Actor by, CaseId id, int version) {
        Case about = require(id);
        permissions.mayJudge(by, about).orForbid();
        if (about.hasBecome(CaseState.CLOSED, version)) {
            return;
        }
        mayClose(about).orConflict();
        Case closed = at(about, version).closed(today.date());
        change(about, closed);
        say(about, CaseEvent.Kind.CLOSED, null);
        Author author = by.authorFor(about.asker());
        audit.write(author, "closed", id.ref());
        news.closed(closed, author);
        publisher.publishEvent(new CaseClosed(CurrentDistrict.id().orElseThrow(), id));
    }

    // What residents' ratings do

    /** Waits for whoever changes the case, so that ratings are counted one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Case lock(CaseId id) {
        rows.lock(id);
        return require(id);
    }

    /** Opens it again where enough residents are not satisfied; where that happened too often, the asker decides. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rated(Case about) {
        var policy = policies.current();
        var tally = ratings.of(about);
        if (!CloseOutRules.isUnsatisfied(about, tally, policy)) {
            return;
        }
        if (CloseOutRules.mayReopenAgain(about, policy)) {
            Case reopened = about.reopened();
            change(about, reopened);
            say(about, CaseEvent.Kind.REOPENED, null);
            audit.write(Author.SYSTEM, "reopened", about.ref());
            news.reopened(reopened);
        } else if (tally.ratings() == about.raters().needed(policy.ratingsNeeded())) {
            say(about, CaseEvent.Kind.LEFT_OPEN, null);
            news.leftOpen(about);
        }
    }

    // What a page may offer

    @Transactional(readOnly = true)
    public Verdict mayWork(Actor by, Case about) {
        return permissions.mayWork(by, about);
    }

    @Transactional(readOnly = true)
    public Verdict mayJudge(Actor by, Case about) {
        return permissions.mayJudge(by, about);
    }

    @Transactional(readOnly = true)
    public Verdict mayReadWords(Actor by, Case about) {
        return permissions.mayReadWords(by, about);
    }

    @Transactional(readOnly = true)
    public Verdict mayClose(Case about) {
        return CloseOutRules.mayClose(about, ratings.of(about), today.date(), calendars.current(), policies.current());
    }

    private Author worker(Actor by, Case about) {
        UnitId unit = about.claimers().stream().filter(by::actsFor).findFirst().orElse(about.lead());
        return by.authorFor(unit);
    }

    private static PlanStep ticked(PlanStep step, boolean done, LocalDate day) {
        return new PlanStep(step.title(), step.due(), done ? Objects.requireNonNullElse(step.doneOn(), day) : null);
    }

    private void say(Case about, CaseEvent.Kind kind, @Nullable String words) {
        events.add(CaseEvent.of(about.id(), clock.instant(), kind).saying(words));
    }

    private void change(Case before, Case after) {
        if (before.version() != after.version()
                || !rows.change(after, lights.of(after).light())) {
            throw Refused.stale();
        }
    }

    private Case require(CaseId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    private static Case at(Case about, int version) {
        if (about.version() != version) {
            throw Refused.stale();
        }
        return about;
    }
}
