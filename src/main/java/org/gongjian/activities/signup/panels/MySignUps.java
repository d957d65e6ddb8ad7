package org.gongjian.activities.signup.panels;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.Actor;
import org.gongjian.identity.MyRecords;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Component;

/** My sign-ups, soonest first. */
@Component
class MySignUps implements MyRecords {

    private static final int ORDER = 10;

    private final SignUps signUps;
    private final Shifts shifts;
    private final Activities activities;

    MySignUps(SignUps signUps, Shifts shifts, Activities activities) {
        this.signUps = signUps;
        this.shifts = shifts;
        this.activities = activities;
    }

    @Override
    public List<RelatedRecords.Group> of(Actor actor) {
        PersonId person = actor.personId();
        if (person == null) {
            return List.of();
        }
        List<SignUpLine> lines = signUps.of(person).stream()
                .filter(line -> line.state().isLive())
                .toList();
        Map<ShiftId, Shift> of = shifts
                .all(lines.stream().map(SignUpLine::shift).toList())
                .stream()
                .collect(Collectors.toMap(Shift::id, shift -> shift));
        Map<ActivityId, Localized> titles = activities.titles(
                lines.stream().map(SignUpLine::activity).distinct().toList());
        return List.of(new RelatedRecords.Group(
                "activities.sign-up.mine",
                ORDER,
                lines.stream()
                        .filter(line -> of.containsKey(line.shift()) && titles.containsKey(line.activity()))
                        .map(line -> related(
                                line,
                                Objects.requireNonNull(of.get(line.shift())),
                                Objects.requireNonNull(titles.get(line.activity()))))
                        .toList()));
    }

    private static RelatedRecords.Related related(SignUpLine line, Shift shift, Localized title) {
        return new RelatedRecords.Related(
                line.id().ref(),
                line.activity().path() + "/sign-up",
                title,
                Reason.of(
                        "activities.shifts.detail",
                        shift.details().startsAt(),
                        line.position() == null
                                ? line.state().label()
                                : Reason.of("activities.shifts.list.position", line.position())));
    }
}
