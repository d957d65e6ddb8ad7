package org.gongjian.activities.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpState;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** The roll of one shift while steps that were told together are taken down one after the other; plain Java. */
final class RollBook {

    /** A step that was taken down, and of whom. */
    record Taken(CheckIn step, Presence of) {}

    private final Shift shift;
    private final Instant now;
    private final Map<SignUpId, SignUpState> signedUp;
    private final Set<CheckInId> known;
    private final Map<PresenceId, Presence> there = new LinkedHashMap<>();
    private final Map<SignUpId, PresenceId> bySignUp = new HashMap<>();
    private final Set<PresenceId> added = new LinkedHashSet<>();
    private final Set<PresenceId> changed = new LinkedHashSet<>();
    private final Map<PresenceId, Presence> undone = new LinkedHashMap<>();
    private final List<Taken> taken = new ArrayList<>();
    private int walkedIn;

    /**
     * @param walkedIn how many are there without having signed up
     * @param known steps that were taken down before
     */
    RollBook(
            Shift shift,
            Map<SignUpId, SignUpState> signedUp,
            Collection<Presence> there,
            int walkedIn,
            Collection<CheckInId> known,
            Instant now) {
        this.shift = shift;
        this.signedUp = Map.copyOf(signedUp);
        this.known = new HashSet<>(known);
        this.walkedIn = walkedIn;
        this.now = now;
        there.forEach(this::put);
    }

    CheckInOutcome take(CheckIn step) {
        if (!known.add(step.id())) {
            return CheckInOutcome.already(step, Reason.of("activities.check-in.already.told"));
        }
        CheckInOutcome outcome = CheckInRules.mayHaveHappened(shift, step.at(), now)
                .reason()
                .map(why -> CheckInOutcome.refused(step, why))
                .orElseGet(() -> decided(step));
        if (outcome.result() == CheckInOutcome.Result.REFUSED) {
            known.remove(step.id());
        }
        return outcome;
    }

    private CheckInOutcome decided(CheckIn step) {
        return switch (step.kind()) {
            case IN -> step.signUp() == null ? walkIn(step) : comeIn(step, step.signUp());
            case OUT -> leave(step);
            case UNDO -> takeBack(step);
        };
    }

    private CheckInOutcome comeIn(CheckIn step, SignUpId who) {
        SignUpState state = signedUp.get(who);
        if (state == null) {
            return CheckInOutcome.refused(step, Reason.of("activities.check-in.refused.unknown"));
        }
        Optional<Presence> before = of(step);
        if (before.isPresent()) {
            return cameBefore(step, before.get());
        }
        Verdict may = CheckInRules.mayCome(state);
        return may.isAllowed()
                ? arrived(step)
                : CheckInOutcome.refused(step, may.reason().orElseThrow());
    }

    /** Of two devices that saw somebody come, the one that saw it first is right. */
    private CheckInOutcome cameBefore(CheckIn step, Presence before) {
        if (step.at().isBefore(before.arrivedAt())) {
            change(step, before.since(step.at()));
            return CheckInOutcome.done(step);
        }
        return CheckInOutcome.already(step, Reason.of("activities.check-in.already.in", before.arrivedAt()));
    }

    private CheckInOutcome walkIn(CheckIn step) {
        Verdict may = CheckInRules.mayWalkIn(shift, walkedIn, step.at());
        if (!may.isAllowed()) {
            return CheckInOutcome.refused(step, may.reason().orElseThrow());
        }
        walkedIn++;
        return arrived(step);
    }

    private CheckInOutcome arrived(CheckIn step) {
        Presence presence = new Presence(PresenceId.next(), shift.id(), step.signUp(), atMostNow(step.at()), null);
        put(presence);
        added.add(presence.id());
        taken.add(new Taken(step, presence));
        return CheckInOutcome.done(step);
    }

    private CheckInOutcome leave(CheckIn step) {
        Optional<Presence> before = of(step);
        if (before.isEmpty()) {
            return CheckInOutcome.refused(step, Reason.of("activities.check-in.refused.not-in"));
        }
        Presence presence = before.get();
        Instant left = presence.leftAt();
        if (left != null) {
            return CheckInOutcome.already(step, Reason.of("activities.check-in.already.out", left));
        }
        if (step.at().isBefore(presence.arrivedAt())) {
            return CheckInOutcome.refused(step, Reason.of("activities.check-in.refused.before", presence.arrivedAt()));
        }
        change(step, presence.until(atMostNow(step.at())));
        return CheckInOutcome.done(step);
    }

    /** Who left is there again; who only came was never there. */
    private CheckInOutcome takeBack(CheckIn step) {
        Optional<Presence> before = of(step);
        if (before.isEmpty()) {
            return CheckInOutcome.refused(step, Reason.of("activities.check-in.refused.not-in"));
        }
        Presence presence = before.get();
        if (!presence.isOpen()) {
            change(step, presence.until(null));
            return CheckInOutcome.done(step);
        }
        there.remove(presence.id());
        if (presence.signUp() == null) {
            walkedIn--;
        } else {
            bySignUp.remove(presence.signUp());
        }
        undone.put(presence.id(), presence);
        taken.add(new Taken(step, presence));
        return CheckInOutcome.done(step);
    }

    /** Presences to be written anew, as they stand now; one that came and was taken back is among them. */
    List<Presence> added() {
        return added.stream().map(this::last).toList();
    }

    List<Presence> changed() {
        return changed.stream()
                .filter(id -> !added.contains(id))
                .map(this::last)
                .toList();
    }

    List<PresenceId> undone() {
        return List.copyOf(undone.keySet());
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    private Presence last(PresenceId id) {
        return Objects.requireNonNull(there.getOrDefault(id, undone.get(id)));
    }

    private void change(CheckIn step, Presence now) {
        there.put(now.id(), now);
        changed.add(now.id());
        taken.add(new Taken(step, now));
    }

    private void put(Presence presence) {
        there.put(presence.id(), presence);
        if (presence.signUp() != null) {
            bySignUp.put(presence.signUp(), presence.id());
        }
    }

    private Optional<Presence> of(CheckIn step) {
        PresenceId id = step.signUp() == null ? step.presence() : bySignUp.get(step.signUp());
        return Optional.ofNullable(id).map(there::get);
    }

    /** What a clock that runs ahead tells has happened now. */
    private Instant atMostNow(Instant at) {
        return at.isAfter(now) ? now : at;
    }
}
