package org.gongjian.activities.training;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.GuestBook;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coordinators and officers keep the trainings and who took part; whoever keeps an activity says which its shifts want. */
@Service
@Transactional
public class TrainingDesk {

    /** The most trainings a district has: it is a list to choose from. */
    public static final int MOST = 50;

    private final TrainingRows rows;
    private final GuestBook guests;
    private final Activities activities;
    private final ActivityDesk desk;
    private final Shifts shifts;
    private final AuditLog audit;
    private final Clock clock;

    TrainingDesk(
            TrainingRows rows,
            GuestBook guests,
            Activities activities,
            ActivityDesk desk,
            Shifts shifts,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.guests = guests;
        this.activities = activities;
        this.desk = desk;
        this.shifts = shifts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adding the same id again changes nothing. */
    public void add(Actor by, Training training) {
        mayKeep(by).orForbid();
        List<Training> there = rows.all();
        if (there.stream().anyMatch(one -> one.id().equals(training.id()))) {
            return;
        }
        Verdict.require(there.size() < MOST, Reason.of("activities.training.many", MOST))
                .and(Verdict.require(
                        there.stream().noneMatch(one -> one.name().equals(training.name())),
                        Reason.of("activities.training.there")))
                .orRefuse("name");
        if (rows.add(training)) {
            audit.write(by.author(), "added", training.id().ref());
        }
    }

    /** Noting the same id again changes nothing. */
    public void note(Actor by, NoteTraining command) {
        require(by, command.training());
        Verdict.require(!command.heldOn().isAfter(activities.today()), Reason.of("activities.training.future"))
                .orRefuse("heldOn");
        if (rows.isNoted(command.id())) {
            return;
        }
        if (rows.note(
                command,
                guests.known(by.author(), command.who()),
                clock.instant(),
                by.author().account())) {
            audit.write(by.author(), "training-noted", command.training().ref());
        }
    }

    /** Takes back what was noted by mistake; one that is gone is no fault. */
    public void remove(Actor by, TrainingId training, UUID record) {
        mayKeep(by).orForbid();
        require(by, training);
        if (rows.remove(training, record)) {
            audit.write(by.author(), "training-removed", training.ref());
        }
    }

    /** Which trainings a shift wants; those who are in already stay in. */
    public void want(Actor by, ActivityId id, ShiftId shift, Set<TrainingId> trainings) {
        ActivityView activity = activities.require(id);
        desk.mayKeep(by, activity).orForbid();
        shifts.lock(id);
        Shift found = shifts.require(id, shift);
        Set<TrainingId> known = rows.all().stream().map(Training::id).collect(Collectors.toSet());
        Verdict.require(known.containsAll(trainings), Reason.of("frame.fault.unknown"))
                .orRefuse("trainings");
        if (!wanted(found.id()).equals(trainings)) {
            rows.require(found.id(), trainings);
            audit.write(desk.author(by, activity), "changed", found.id().ref(), "training");
        }
    }

    // Reading

    @Transactional(readOnly = true)
    public List<Training> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Set<TrainingId> wanted(ShiftId shift) {
        return rows.wanted(List.of(shift)).stream()
                .map(one -> one.training().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Transactional(readOnly = true)
    public Training require(Actor by, TrainingId id) {
        mayKeep(by).orForbid();
        Optional<Training> found =
                rows.all().stream().filter(one -> one.id().equals(id)).findFirst();
        return found.orElseThrow(Refused::missing);
    }

    /** @param next where the next page begins, null on the last */
    public record Page(
            List<TrainingRecord> records, @Nullable UUID next) {

        public Page {
            records = List.copyOf(records);
        }
    }

    /** Who took part, the latest noted first. */
    @Transactional(readOnly = true)
    public Page records(Actor by, TrainingId training, @Nullable UUID before, int size) {
        mayKeep(by).orForbid();
        List<TrainingRecord> found = rows.records(training, before, size + 1);
        List<TrainingRecord> shown = found.subList(0, Math.min(size, found.size()));
        return new Page(shown, found.size() > size ? shown.getLast().id() : null);
    }

    public Verdict mayKeep(Actor by) {
        return Verdict.require(
                by.isDistrictOfficer() || by.has(Role.STREET_OFFICER) || by.has(Role.COORDINATOR),
                Reason.of("activities.training.refused"));
    }
}
