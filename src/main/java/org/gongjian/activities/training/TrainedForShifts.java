package org.gongjian.activities.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityFacts;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.SignUpCondition;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody signs up for a shift without the trainings it wants, valid on its day; the page of the activity says which. */
@Component
@Transactional(readOnly = true)
class TrainedForShifts implements SignUpCondition, ActivityFacts {

    private static final int FACT = 12;

    private final TrainingRows rows;
    private final Shifts shifts;
    private final People people;

    TrainedForShifts(TrainingRows rows, Shifts shifts, People people) {
        this.rows = rows;
        this.shifts = shifts;
        this.people = people;
    }

    @Override
    public Known of(List<Shift> asked, Collection<PersonId> persons) {
        List<Shift> wanting = asked.stream().filter(Shift::wantsTraining).toList();
        if (wanting.isEmpty()) {
            return Known.NOTHING;
        }
        Map<ShiftId, List<Training>> wanted = wanted(wanting);
        Map<PersonId, List<TrainingRows.Had>> had =
                rows.had(persons).stream().collect(Collectors.groupingBy(TrainingRows.Had::person));
        return (shift, person) -> {
            LocalDate day = LocalDate.ofInstant(shift.details().startsAt(), people.zone());
            return wanted.getOrDefault(shift.id(), List.of()).stream()
                    .map(training -> hasTraining(training, had.getOrDefault(person, List.of()), day))
                    .reduce(Verdict.allowed(), Verdict::and);
        };
    }

    /** @param day of the shift: a training that ends before does not count */
    static Verdict hasTraining(Training training, List<TrainingRows.Had> had, LocalDate day) {
        List<TrainingRows.Had> same =
                had.stream().filter(one -> one.training().equals(training.id())).toList();
        return Verdict.require(!same.isEmpty(), Reason.of("activities.training.refused.none", training.name()))
                .and(Verdict.require(
                        same.stream().anyMatch(one -> one.counts(day)),
                        Reason.of("activities.training.refused.over", training.name(), day)));
    }

    @Override
    public List<Fact> of(ActivityView activity) {
        Set<Training> wanted = wanted(shifts.of(activity.id())).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return wanted.isEmpty()
                ? List.of()
                : List.of(new Fact(
                        "activities.training.wanted",
                        FACT,
                        wanted.stream()
                                .map(training -> Reason.of("activities.training.says", training.name()))
                                .toList(),
                        false,
                        null));
    }

    private Map<ShiftId, List<Training>> wanted(List<Shift> asked) {
        return rows.wanted(asked.stream().map(Shift::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        TrainingRows.Wanted::shift,
                        Collectors.mapping(TrainingRows.Wanted::training, Collectors.toList())));
    }
}
