package org.gongjian.activities.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/** Who may sign up for a shift, and who is next; plain Java, one rule a method. */
final class SignUpRules {

    static final int LARGEST_PARTY = 50;
    static final int LARGEST_LIST = 200;
    static final int GROWN_UP = 18;

    private SignUpRules() {}

    /** Who keeps the activity may still note somebody once it was held. */
    static Verdict takesPlace(ActivityState state, boolean byKeeper) {
        return switch (state) {
            case PLANNED -> Verdict.allowed();
            case HELD -> Verdict.require(byKeeper, Reason.of("activities.sign-up.refused.held"));
            case CANCELLED -> Verdict.refused(Reason.of("activities.sign-up.refused.cancelled"));
        };
    }

    /** Open from its first moment until before its last; who keeps the activity may also before and after, until the shift ends. */
    static Verdict isOpen(Shift shift, Instant now, boolean byKeeper) {
        if (byKeeper) {
            return Verdict.require(
                    now.isBefore(shift.details().endsAt()), Reason.of("activities.sign-up.refused.over"));
        }
        return Verdict.require(
                        !now.isBefore(shift.terms().opensAt()),
                        Reason.of(
                                "activities.sign-up.refused.early",
                                shift.terms().opensAt()))
                .and(Verdict.require(
                        now.isBefore(shift.terms().closesAt()),
                        Reason.of(
                                "activities.sign-up.refused.closed",
                                shift.terms().closesAt())));
    }

    static Verdict fitsAtAll(Shift shift, int size, int largest) {
        int most = Math.min(largest, shift.details().capacity());
        return Verdict.require(size <= most, Reason.of("activities.sign-up.refused.large", size, most));
    }

    /** @param day of the shift */
    static Verdict isOldEnough(Shift shift, @Nullable LocalDate birthDate, LocalDate day) {
        Integer least = shift.terms().minimumAge();
        if (least == null) {
            return Verdict.allowed();
        }
        return Verdict.require(birthDate != null, Reason.of("activities.sign-up.refused.age-unknown", least))
                .and(Verdict.require(
                        birthDate == null || Period.between(birthDate, day).getYears() >= least,
                        Reason.of("activities.sign-up.refused.young", least)));
    }

    /**
     * Nobody under 18 does dangerous work, nor anybody whose age is not in the books.
     *
     * @param day of the shift
     */
    static Verdict isGrownUp(@Nullable LocalDate birthDate, LocalDate day) {
        return Verdict.require(birthDate != null, Reason.of("activities.sign-up.refused.hazardous-unknown", GROWN_UP))
                .and(Verdict.require(
                        birthDate == null || Period.between(birthDate, day).getYears() >= GROWN_UP,
                        Reason.of("activities.sign-up.refused.hazardous", GROWN_UP)));
    }

    /** A place in another shift at the same time is a warning, which can be overridden. */
    static Verdict clashesWithNone(Shift shift, Collection<Standing> elsewhere) {
        return elsewhere.stream()
                .filter(other -> other.state() != SignUpState.WAITING)
                .filter(other -> other.overlaps(
                        shift.details().startsAt(), shift.details().endsAt()))
                .findFirst()
                .map(other -> Verdict.refused(
                        Reason.of("activities.sign-up.refused.clash", other.startsAt(), other.endsAt())))
                .orElseGet(Verdict::allowed);
    }

    /** Offers are not made for what has begun. */
    static boolean mayStillBeOffered(Shift shift, Instant now) {
        return now.isBefore(shift.details().startsAt());
    }

    /** A party on the waitlist: its ticket and how many they are. */
    record Queued(long ticket, int size) {}

    /**
     * Who is next, in the order of the queue. A party that does not fit is not split: it keeps its turn, and those behind it
     * wait too, unless smaller ones may pass.
     *
     * @param free places
     * @param queue the first of the waiting, in order
     */
    static List<Queued> next(int free, List<Queued> queue, boolean smallerMayPass) {
        List<Queued> next = new ArrayList<>();
        int left = free;
        for (Queued party : queue) {
            if (party.size() <= left) {
                next.add(party);
                left -= party.size();
            } else if (!smallerMayPass) {
                break;
            }
        }
        return next;
    }
}
