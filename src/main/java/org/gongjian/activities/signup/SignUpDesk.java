package org.gongjian.activities.signup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Guardianship;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Signs people up for shifts, and takes them out again. */
@Service
public class SignUpDesk {

    private final Lanes lanes;
    private final Decider decider;
    private final Queues queues;
    private final SignUpRows rows;
    private final Shifts shifts;
    private final Activities activities;
    private final ActivityDesk activityDesk;
    private final People people;
    private final Guardians guardians;
    private final GuestBook guests;
    private final ObjectProvider<SpeaksFor> speakers;
    private final Clock clock;

    SignUpDesk(
            Lanes lanes,
            Decider decider,
            Queues queues,
            SignUpRows rows,
            Shifts shifts,
            Activities activities,
            ActivityDesk activityDesk,
            People people,
            Guardians guardians,
            GuestBook guests,
            ObjectProvider<SpeaksFor> speakers,
            Clock clock) {
        this.lanes = lanes;
        this.decider = decider;
        this.queues = queues;
        this.rows = rows;
        this.shifts = shifts;
        this.activities = activities;
        this.activityDesk = activityDesk;
        this.people = people;
        this.guardians = guardians;
        this.guests = guests;
        this.speakers = speakers;
        this.clock = clock;
    }

    /**
     * For oneself: decided with whoever asks at the same time, in the order of arrival, and answered once it is durable. Asking
     * again is answered with how it stands. In a transaction of the caller's it is decided there, and durable with it.
     */
    public SignUpDecision signUp(AccountId account, ActivityId activity, SignUp command) {
        Ask ask = Ask.forOneself(command.id(), command.shift(), account, command.override(), clock.instant());
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return decider.decide(activity, List.of(ask)).getFirst();
        }
        try {
            return lanes.enter(activity, ask).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new CompletionException(failed);
        }
    }

    /** What came of it, and the code a guest without an account got for it, which nobody can look up again. */
    public record Booked(
            SignUpDecision.Taken taken, @Nullable GuestCode code) {}

    /** Several people, all or none. What is declined is refused, and leaves nothing behind. */
    @Transactional
    public Booked signUpTogether(Actor by, ActivityId activity, SignUpTogether command) {
        ActivityView view = activities.require(activity);
        boolean keeps = activityDesk.mayKeep(by, view).isAllowed();
        Shift shift = shifts.require(activity, command.shift());
        if (!keeps) {
            maySpeakFor(by, shift, command).orForbid();
        }
        Verdict.require(command.size() > 0, Reason.of("activities.sign-up.refused.nobody-named"))
                .orRefuse("guests");
        shifts.lock(activity);
        Author author = by.author();
        List<PersonId> others = new ArrayList<>();
        command.persons()
                .forEach(person -> others.add(people.byId(person)
                        .orElseThrow(() -> Refused.invalid("persons", Reason.of("frame.fault.unknown")))
                        .id()));
        command.guests().forEach(guest -> others.add(guests.known(author, guest)));
        GuestCode code = by.isSignedIn() || keeps ? null : GuestCode.next();
        SignUpDecision decision = decider.decide(
                        activity,
                        List.of(new Ask(
                                command.id(),
                                command.shift(),
                                author,
                                command.self() ? by.requireAccount() : null,
                                others,
                                command.override(),
                                keeps,
                                null,
                                code == null ? null : code.hash(),
                                clock.instant())))
                .getFirst();
        return switch (decision) {
            case SignUpDecision.Taken taken -> new Booked(taken, taken.id().equals(command.id()) ? code : null);
            case SignUpDecision.Declined declined -> throw Refused.conflict(declined.reason());
        };
    }

    /** Takes one person out; who came with them stays in. */
    @Transactional
    public void cancel(Actor by, SignUpId id) {
        Standing one = locked(rows.byId(id).orElseThrow(Refused::missing));
        maySee(by, one).orForbid();
        if (one.state().isLive()) {
            queues.cancel(by.author(), one);
        }
    }

    /** Takes a place that is held, for everybody of the party. */
    @Transactional
    public void accept(Actor by, SignUpId id) {
        Standing one = locked(rows.byId(id).orElseThrow(Refused::missing));
        maySee(by, one).orForbid();
        queues.accept(by.author(), one);
    }

    /** Everybody who came by this code. */
    @Transactional
    public void cancel(GuestCode code) {
        Standing one = locked(rows.byCode(code.hash()).orElseThrow(Refused::missing));
        rows.party(one.shift(), one.party())
                .forEach(each -> rows.byId(each.id()).ifPresent(now -> queues.cancel(Author.SYSTEM, now)));
    }

    @Transactional
    public void accept(GuestCode code) {
        Standing one = locked(rows.byCode(code.hash()).orElseThrow(Refused::missing));
        queues.accept(
                Author.SYSTEM,
                rows.party(one.shift(), one.party()).stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.conflict(Reason.of("activities.sign-up.refused.no-offer"))));
    }

    /** Whoever these are, they come to nothing that is still to come. */
    @Transactional
    public void giveUp(Author by, Collection<PersonId> ids) {
        rows.standing(ids).stream()
                .filter(one -> one.endsAt().isAfter(clock.instant()))
                .map(this::locked)
                .filter(one -> one.state().isLive())
                .forEach(one -> queues.cancel(by, one));
    }

    /** Offers that passed go on; lotteries whose sign-up closed are drawn. For one shift, in a transaction of its own. */
    @Transactional
    public void tend(Shift shift) {
        shifts.lock(shift.activity());
        Shift now = shifts.require(shift.id());
        queues.lapse(now);
        if (now.awaitsDraw() && !clock.instant().isBefore(now.terms().closesAt())) {
            queues.draw(Author.SYSTEM, now);
        }
    }

    private Standing locked(Standing found) {
        shifts.lock(shifts.require(found.shift()).activity());
        return rows.byId(found.id()).orElseThrow(Refused::missing);
    }

    private Verdict maySpeakFor(Actor by, Shift shift, SignUpTogether command) {
        Set<PersonId> spoken = command.persons().isEmpty() ? Set.of() : spokenFor(by);
        return Verdict.require(
                        command.guests().isEmpty() || shift.terms().guests(),
                        Reason.of("activities.sign-up.refused.no-guests"))
                .and(Verdict.require(!command.self() || by.isSignedIn(), Reason.of("identity.refused.signed-in")))
                .and(Verdict.require(
                        command.persons().stream().allMatch(person -> spoken.contains(person) || isWard(by, person)),
                        Reason.of("activities.sign-up.refused.not-yours")));
    }

    private Verdict maySee(Actor by, Standing one) {
        return Verdict.require(isOwn(by, one) || keeps(by, one), Reason.of("activities.sign-up.refused.not-yours"));
    }

    private boolean isOwn(Actor by, Standing one) {
        return one.person().equals(by.personId())
                || isWard(by, one.person())
                || (by.isSignedIn() && by.standsFor(one.enteredBy()));
    }

    private boolean keeps(Actor by, Standing one) {
        return activityDesk
                .mayKeep(by, activities.require(shifts.require(one.shift()).activity()))
                .isAllowed();
    }

    private Set<PersonId> spokenFor(Actor by) {
        return speakers.stream().flatMap(one -> one.spokenFor(by).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isWard(Actor by, PersonId person) {
        PersonId self = by.personId();
        return self != null
                && guardians.wards(self, people.today()).stream()
                        .map(Guardianship::minor)
                        .anyMatch(minor -> people.identities(minor).contains(person));
    }
}
