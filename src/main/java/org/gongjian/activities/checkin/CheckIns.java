package org.gongjian.activities.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.volunteers.ActiveVolunteers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down who came to a shift and who left; who keeps the activity does. */
@Service
@Transactional
public class CheckIns {

    /** The most steps that are told at once. */
    public static final int MOST = 500;

    /** How long after a shift somebody who was not seen to leave is asked about. */
    public static final Duration FORGOTTEN = Duration.ofHours(2);

    private static final int NAMED = 50;

    private final CheckInRows rows;
    private final Activities activities;
    private final ActivityDesk desk;
    private final Shifts shifts;
    private final People people;
    private final ActiveVolunteers volunteers;
    private final AuditLog audit;
    private final Clock clock;

    CheckIns(
            CheckInRows rows,
            Activities activities,
            ActivityDesk desk,
            Shifts shifts,
            People people,
            ActiveVolunteers volunteers,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.activities = activities;
        this.desk = desk;
        this.shifts = shifts;
        this.people = people;
        this.volunteers = volunteers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person takes down the rolls of an activity. */
    @Transactional(readOnly = true)
    public Verdict mayKeep(Actor by, ActivityView activity) {
        return desk.mayKeep(by, activity);
    }

    /** Who is expected and who is there. */
    @Transactional(readOnly = true)
    public Roll open(Actor by, ActivityId activity, ShiftId shift) {
        return roll(kept(by, activity), shifts.require(activity, shift));
    }

    /**
     * Takes down steps in the order they happened. A step that was told before changes nothing; one that cannot be is refused
     * on its own, and the others are taken down.
     *
     * @param steps at most {@value #MOST}
     * @return what became of each, in the order they were given
     */
    public List<CheckInOutcome> take(Actor by, ActivityId activity, ShiftId id, List<CheckIn> steps) {
        Verdict.require(steps.size() <= MOST, Reason.of("activities.check-in.refused.many", MOST))
                .orRefuse("steps");
        ActivityView kept = kept(by, activity);
        Verdict.require(!kept.isCancelled(), Reason.of("activities.refused.cancelled"))
                .orConflict();
        shifts.lock(activity);
        Instant now = clock.instant();
        Shift shift = shifts.require(activity, id);
        RollBook book = book(shift, steps, now);
        Map<CheckInId, CheckInOutcome> outcomes = steps.stream()
                .sorted(Comparator.comparing(CheckIn::at))
                .map(book::take)
                .collect(Collectors.toMap(CheckInOutcome::id, Function.identity(), (first, again) -> first));
        write(book, author(by, kept), now);
        tellVolunteers(book, LocalDate.ofInstant(shift.details().startsAt(), people.zone()));
        return steps.stream()
                .map(step -> Objects.requireNonNull(outcomes.get(step.id())))
                .toList();
    }

    /** The pass of a sign-up, for whoever knows its id. */
    @Transactional(readOnly = true)
    public Pass pass(SignUpId signUp) {
        CheckInRows.SignedUp signedUp = rows.signedUp(signUp).orElseThrow(Refused::missing);
        Shift shift = shifts.require(signedUp.shift());
        return new Pass(signUp, activities.require(shift.activity()), shift, signedUp.state());
    }

    /** Who of these came, for rooms that draw on the rolls; whom it may be shown to is decided by who calls. */
    @Transactional(readOnly = true)
    public Map<SignUpId, Presence> presences(Collection<SignUpId> signUps) {
        return rows.of(signUps).stream()
                .collect(Collectors.toUnmodifiableMap(
                        presence -> Objects.requireNonNull(presence.signUp()), Function.identity()));
    }

    /** The accounts that took each of them down. */
    @Transactional(readOnly = true)
    public Map<PresenceId, Set<UUID>> tellers(Collection<PresenceId> presences) {
        return rows.tellers(presences).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** How many came, by the rolls of all shifts. */
    @Transactional(readOnly = true)
    public CountedPersons counted(ActivityId activity) {
        return rows.counted(activity);
    }

    /** The shifts of activities the person keeps that begin within so long before or after now, the earliest first. */
    @Transactional(readOnly = true)
    public List<Shift> around(Actor by, Duration span) {
        desk.mayPlan(by).orForbid();
        Instant now = clock.instant();
        List<ShiftId> ids = rows.beginning(by.units(), by.isDistrictOfficer(), now.minus(span), now.plus(span));
        Map<ShiftId, Shift> found = shifts.all(ids).stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Shifts that ended and that somebody was not seen to leave, with how many. */
    @Transactional(readOnly = true)
    public Map<Shift, Integer> forgotten(Collection<UnitId> units) {
        Map<ShiftId, Integer> open = rows.forgotten(units, clock.instant().minus(FORGOTTEN), NAMED);
        return shifts.all(open.keySet()).stream()
                .collect(Collectors.toMap(Function.identity(), shift -> Objects.requireNonNull(open.get(shift.id()))));
    }

    private RollBook book(Shift shift, List<CheckIn> steps, Instant now) {
        List<SignUpId> signUps = steps.stream()
                .map(CheckIn::signUp)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<PresenceId> presences = steps.stream()
                .map(CheckIn::presence)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new RollBook(
                shift,
                rows.states(shift.id(), signUps),
                rows.of(shift.id(), signUps, presences),
                rows.walkedIn(shift.id()),
                rows.known(steps.stream().map(CheckIn::id).toList()),
                now);
    }

    private void write(RollBook book, Author author, Instant now) {
        if (book.taken().isEmpty()) {
            return;
        }
        if (!book.added().isEmpty()) {
            rows.add(book.added());
        }
        if (!book.changed().isEmpty()) {
            rows.change(book.changed());
        }
        if (!book.undone().isEmpty()) {
            rows.undo(book.undone(), now);
        }
        rows.tell(book.taken(), author, now);
        audit.writeEachUntold(book.taken().stream()
                .map(taken -> new AuditLog.Deed(
                        author, verb(taken.step().kind()), taken.of().id().ref()))
                .toList());
    }

    /** Who came is active from that day; who did not come after all may not be. */
    private void tellVolunteers(RollBook book, LocalDate day) {
        volunteers.tookPart(rows.persons(signUps(book.added())), day);
        volunteers.reconsider(rows.persons(rows.signUps(book.undone())));
    }

    private static List<SignUpId> signUps(Collection<Presence> presences) {
        return presences.stream().map(Presence::signUp).filter(Objects::nonNull).toList();
    }

    private static String verb(CheckIn.Kind kind) {
        return switch (kind) {
            case IN -> "arrived";
            case OUT -> "left";
            case UNDO -> "taken-back";
        };
    }

    private Roll roll(ActivityView activity, Shift shift) {
        Map<SignUpId, PersonId> signUps = rows.expected(shift.id());
        Map<PersonId, String> names = people.names(signUps.values());
        List<Presence> there = rows.of(shift.id());
        Map<SignUpId, Presence> bySignUp = there.stream()
                .filter(presence -> presence.signUp() != null)
                .collect(Collectors.toMap(presence -> Objects.requireNonNull(presence.signUp()), Function.identity()));
        List<Expected> expected = signUps.entrySet().stream()
                .map(entry -> new Expected(
                        entry.getKey(),
                        entry.getValue(),
                        names.getOrDefault(entry.getValue(), ""),
                        bySignUp.get(entry.getKey())))
                .sorted(Comparator.comparing(Expected::name)
                        .thenComparing(one -> one.signUp().value()))
                .toList();
        return new Roll(
                activity,
                shift,
                expected,
                there.stream().filter(presence -> presence.signUp() == null).toList());
    }

    private ActivityView kept(Actor by, ActivityId activity) {
        ActivityView kept = activities.require(activity);
        desk.mayKeep(by, kept).orForbid();
        return kept;
    }

    /** In the name of the host the person acts for. */
    private static Author author(Actor by, ActivityView activity) {
        return activity.hosts().answering().stream()
                .filter(by::actsFor)
                .findFirst()
                .map(by::authorFor)
                .orElseGet(by::author);
    }
}
