package org.gongjian.activities.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shifts sign-up is open for now, as somebody stands to them. Looked at, not decided: that is done when they press. */
@Service
@Transactional(readOnly = true)
public class OpenShifts {

    private final SignUpRows rows;
    private final Shifts shifts;
    private final Activities activities;
    private final Eligibility eligibility;
    private final ObjectProvider<SignUpCondition> conditions;
    private final Clock clock;

    OpenShifts(
            SignUpRows rows,
            Shifts shifts,
            Activities activities,
            Eligibility eligibility,
            ObjectProvider<SignUpCondition> conditions,
            Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.activities = activities;
        this.eligibility = eligibility;
        this.conditions = conditions;
        this.clock = clock;
    }

    /**
     * A shift of an activity to come.
     *
     * @param may why they cannot sign up, where they cannot
     */
    public record Open(ActivityView activity, Shift shift, Verdict may) {

        /** What pressing would come to: a place, a turn on the waitlist, a lot. */
        public String verb() {
            return shift.awaitsDraw()
                    ? "activities.sign-up.enter"
                    : shift.isFull() || shift.waiting() > 0 ? "activities.sign-up.wait" : "activities.sign-up.do";
        }
    }

    /** The soonest to begin first; none that they are in already. */
    public List<Open> of(PersonId person, int atMost) {
        Instant now = clock.instant();
        List<Standing> standing = rows.standing(List.of(person));
        Set<ShiftId> mine = standing.stream().map(Standing::shift).collect(Collectors.toSet());
        List<Shift> open = shifts.all(rows.open(now, atMost + mine.size())).stream()
                .filter(shift -> !mine.contains(shift.id()))
                .limit(atMost)
                .toList();
        var known = activities.all(open.stream().map(Shift::activity).distinct().toList()).stream()
                .collect(Collectors.toMap(ActivityView::id, Function.identity()));
        List<SignUpCondition.Known> wanted = new ArrayList<>();
        conditions.forEach(condition -> wanted.add(condition.of(open, List.of(person))));
        Eligibility.Known ages = eligibility.of(open, List.of(person));
        return open.stream()
                .filter(shift -> known.containsKey(shift.activity()))
                .map(shift -> new Open(
                        Objects.requireNonNull(known.get(shift.activity())),
                        shift,
                        takesMore(shift)
                                .and(ages.mayTakePart(shift, person, ask(person, shift, now)))
                                .and(known(wanted, shift, person))
                                .and(SignUpRules.clashesWithNone(shift, standing))))
                .toList();
    }

    private static Verdict known(List<SignUpCondition.Known> wanted, Shift shift, PersonId person) {
        return wanted.stream()
                .map(condition -> condition.mayTakePart(shift, person))
                .reduce(Verdict.allowed(), Verdict::and);
    }

    private static Verdict takesMore(Shift shift) {
        return Verdict.require(
                !shift.isFull() || shift.terms().waitlist() || shift.awaitsDraw(),
                Reason.of("activities.sign-up.refused.full"));
    }

    private static Ask ask(PersonId person, Shift shift, Instant now) {
        return new Ask(
                SignUpId.next(), shift.id(), Author.SYSTEM, null, List.of(person), false, false, null, null, now);
    }
}
