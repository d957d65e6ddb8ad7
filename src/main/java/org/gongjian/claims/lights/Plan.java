package org.gongjian.claims.lights;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gongjian.district.calendar.WorkingCalendar;

/**
 * How the work is to go: from its first day to the deadline, evenly over the working days from one step's day to the next;
 * each step is as large as the others.
 */
public record Plan(LocalDate startsOn, LocalDate deadline, List<PlanStep> steps) {

    private static final int ALL = 100;

    public Plan {
        steps = List.copyOf(steps);
    }

    /** How much should be done by the end of a day: 0 to 100. */
    public int plannedBy(LocalDate day, WorkingCalendar calendar) {
        if (!day.isBefore(deadline)) {
            return ALL;
        }
        List<LocalDate> milestones = steps.isEmpty()
                ? List.of(deadline)
                : steps.stream()
                        .map(PlanStep::due)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        LocalDate from = startsOn;
        for (int reached = 0; reached < milestones.size(); reached++) {
            LocalDate until = milestones.get(reached);
            if (day.isBefore(until)) {
                return (ALL * reached + part(from, day, until, calendar)) / milestones.size();
            }
            from = until;
        }
        return ALL;
    }

    /** How many hundredths of a span have passed, in working days. */
    private static int part(LocalDate from, LocalDate day, LocalDate until, WorkingCalendar calendar) {
        int all = calendar.workingDays(from, until);
        int passed = calendar.workingDays(from, day);
        return all <= 0 || passed <= 0 ? 0 : Math.min(ALL, ALL * passed / all);
    }
}
