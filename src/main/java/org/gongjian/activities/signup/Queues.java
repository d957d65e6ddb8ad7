package org.gongjian.activities.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftEffects;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves people between place, waitlist and offer. Every move is made in the caller's transaction, after it took the lock of the
 * activity, and ends with free places going to who is next.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Queues implements ShiftEffects {

    private final SignUpRows rows;
    private final LotteryRows lotteries;
    private final Shifts shifts;
    private final SignUpNews news;
    private final AuditLog audit;
    private final Clock clock;

    Queues(SignUpRows rows, LotteryRows lotteries, Shifts shifts, SignUpNews news, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.lotteries = lotteries;
        this.shifts = shifts;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** One person goes; those they signed up with stay. */
    void cancel(Author by, Standing one) {
        Instant now = clock.instant();
        if (!rows.cancel(one.id(), now)) {
            return;
        }
        boolean last = rows.party(one.shift(), one.party()).isEmpty();
        boolean queued = one.state() == SignUpState.WAITING || one.state() == SignUpState.ENTERED;
        count(one, one.state().holdsPlace() ? -1 : 0, queued && last ? -1 : 0);
        audit.write(by, "cancelled", one.id().ref());
        settle(shifts.require(one.shift()));
    }

    /** The whole party takes what is held for it. */
    void accept(Author by, Standing one) {
        Verdict.require(one.state() == SignUpState.OFFERED, Reason.of("activities.sign-up.refused.no-offer"))
                .and(Verdict.require(
                        one.offerUntil() != null && clock.instant().isBefore(one.offerUntil()),
                        Reason.of("activities.sign-up.refused.offer-passed")))
                .orConflict();
        write(by, "accepted", move(one, List.of(one.ticket()), SignUpState.OFFERED, SignUpState.PLACED, null));
    }

    /** Offers nobody took up in time go to who is next. */
    void lapse(Shift shift) {
        List<Long> tickets = rows.lapsed(shift.id(), clock.instant());
        if (tickets.isEmpty()) {
            return;
        }
        List<SignUpId> lapsed =
                rows.move(shift.id(), tickets, SignUpState.OFFERED, SignUpState.LAPSED, null, clock.instant());
        rows.count(List.of(new SignUpRows.Given(shift.id(), -lapsed.size(), 0, 0)));
        write(Author.SYSTEM, SignUpState.LAPSED.verb(), lapsed);
        news.lapsed(lapsed);
        settle(shifts.require(shift.id()));
    }

    /** Draws a lottery; drawing it again changes nothing. */
    void draw(Author by, Shift shift) {
        if (!shift.awaitsDraw() || !lotteries.markDrawn(shift.id(), clock.instant())) {
            return;
        }
        Shift drawn = shifts.require(shift.id());
        List<Draw.Lot> lots = Draw.of(
                String.valueOf(drawn.seed()),
                drawn.free(),
                lotteries.entries(shift.id()),
                drawn.terms().smallerMayPass());
        lotteries.write(drawn, lots, clock.instant());
        List<Draw.Lot> others = lots.stream().filter(lot -> !lot.placed()).toList();
        int placed =
                lots.stream().filter(Draw.Lot::placed).mapToInt(Draw.Lot::size).sum();
        int waiting = drawn.terms().waitlist() ? others.size() : 0;
        rows.count(List.of(new SignUpRows.Given(shift.id(), placed, waiting - drawn.waiting(), lots.size())));
        audit.write(by, "drawn", shift.id().ref());
        news.drawn(drawn);
    }

    /** Free places go to who waits for them: at once, or held for them for a while. */
    private void settle(Shift shift) {
        Instant now = clock.instant();
        if (shift.awaitsDraw()
                || shift.waiting() == 0
                || shift.isFull()
                || !SignUpRules.mayStillBeOffered(shift, now)) {
            return;
        }
        boolean pass = shift.terms().smallerMayPass();
        List<SignUpRules.Queued> next =
                SignUpRules.next(shift.free(), rows.queue(shift.id(), shift.free(), pass), pass);
        if (next.isEmpty()) {
            return;
        }
        Integer hours = shift.terms().offerHours();
        Instant until = hours == null
                ? null
                : earlier(now.plus(Duration.ofHours(hours)), shift.details().startsAt());
        SignUpState to = until == null ? SignUpState.PLACED : SignUpState.OFFERED;
        List<SignUpId> moved = rows.move(
                shift.id(),
                next.stream().map(SignUpRules.Queued::ticket).toList(),
                SignUpState.WAITING,
                to,
                until,
                now);
        rows.count(List.of(new SignUpRows.Given(shift.id(), moved.size(), -next.size(), 0)));
        write(Author.SYSTEM, to.verb(), moved);
        news.promoted(moved, until);
    }

    // What a change of the shift means

    @Override
    public Verdict mayChange(Shift before, ShiftDetails after) {
        boolean anybody = lotteries.hasSignUps(before.id());
        return Verdict.require(
                        !anybody || before.terms().mode() == after.terms().mode(),
                        Reason.of("activities.shift.refused.mode"))
                .and(Verdict.require(
                        after.terms().waitlist() || before.waiting() == 0 || before.awaitsDraw(),
                        Reason.of("activities.shift.refused.waiting", before.waiting())));
    }

    @Override
    public Verdict mayRemove(Shift shift) {
        return Verdict.require(
                shift.taken() == 0 && shift.waiting() == 0, Reason.of("activities.shift.refused.signed-up"));
    }

    @Override
    public void changed(Author by, Shift now) {
        settle(now);
    }

    private List<SignUpId> move(
            Standing one, Collection<Long> tickets, SignUpState from, SignUpState to, @Nullable Instant until) {
        return rows.move(one.shift(), tickets, from, to, until, clock.instant());
    }

    private void count(Standing one, int taken, int waiting) {
        rows.count(List.of(new SignUpRows.Given(one.shift(), taken, waiting, 0)));
    }

    private void write(Author by, String verb, List<SignUpId> ids) {
        audit.writeEachUntold(
                ids.stream().map(id -> new AuditLog.Deed(by, verb, id.ref())).toList());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
