package org.gongjian.workbench;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.OpenShifts;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUpState;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.listings.Listing;
import org.gongjian.listings.Wishes;
import org.gongjian.people.PersonId;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.volunteers.MySections;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of somebody about themselves in a district: what comes next, what they may join, what they have done and wished. */
@Service
@Transactional(readOnly = true)
public class Mine {

    private static final int OPEN = 6;

    private final VolunteerDesk volunteers;
    private final SignUps signUps;
    private final OpenShifts openShifts;
    private final Shifts shifts;
    private final Activities activities;
    private final Places places;
    private final Wishes wishes;
    private final ObjectProvider<MySections> sections;
    private final Today today;

    Mine(
            VolunteerDesk volunteers,
            SignUps signUps,
            OpenShifts openShifts,
            Shifts shifts,
            Activities activities,
            Places places,
            Wishes wishes,
            ObjectProvider<MySections> sections,
            Today today) {
        this.volunteers = volunteers;
        this.signUps = signUps;
        this.openShifts = openShifts;
        this.shifts = shifts;
        this.activities = activities;
        this.places = places;
        this.wishes = wishes;
        this.sections = sections;
        this.today = today;
    }

    /** A shift one signed up for. */
    public record Signed(SignUpLine line, Shift shift, ActivityView activity) {

        public boolean isPlaced() {
            return line.state() == SignUpState.PLACED;
        }
    }

    /**
     * @param volunteer one's registration, null where there is none
     * @param next the first shift one has a place in, null where there is none
     * @param signed all one signed up for that is to come, the earliest first
     * @param open what else there is
     * @param sections what other rooms put here, in order
     */
    public record View(
            LocalDate today,
            @Nullable VolunteerView volunteer,
            @Nullable Signed next,
            List<Signed> signed,
            List<OpenShifts.Open> open,
            List<Listing> wishes,
            List<MySections.Section> sections,
            Map<PlaceId, Localized> places) {

        public @Nullable Localized placeOf(ActivityView activity) {
            return places.get(activity.details().place());
        }
    }

    /** For somebody with a record in the district. */
    public View of(Actor actor) {
        actor.requireAccount();
        PersonId person = actor.personId();
        if (person == null) {
            throw Refused.forbidden(Reason.of("workbench.refused.me"));
        }
        List<Signed> signed = signed(person);
        List<OpenShifts.Open> open = openShifts.of(person, OPEN);
        Set<PlaceId> where = new HashSet<>();
        Stream.concat(signed.stream().map(Signed::activity), open.stream().map(OpenShifts.Open::activity))
                .forEach(activity -> where.add(activity.details().place()));
        return new View(
                today.date(),
                volunteers.volunteer(person).orElse(null),
                signed.stream().filter(Signed::isPlaced).findFirst().orElse(null),
                signed,
                open,
                wishes.mine(actor),
                sections.orderedStream()
                        .flatMap(room -> room.of(actor).stream())
                        .sorted(Comparator.comparingInt(MySections.Section::order))
                        .toList(),
                places.names(where));
    }

    private List<Signed> signed(PersonId person) {
        List<SignUpLine> lines = signUps.of(person).stream()
                .filter(line -> line.state().isLive())
                .toList();
        Map<ShiftId, Shift> shift = shifts
                .all(lines.stream().map(SignUpLine::shift).toList())
                .stream()
                .collect(Collectors.toMap(Shift::id, Function.identity()));
        Map<ActivityId, ActivityView> activity =
                activities
                        .all(lines.stream().map(SignUpLine::activity).distinct().toList())
                        .stream()
                        .filter(ActivityView::isPlanned)
                        .collect(Collectors.toMap(ActivityView::id, Function.identity()));
        return lines.stream()
                .filter(line -> shift.containsKey(line.shift()) && activity.containsKey(line.activity()))
                .map(line -> new Signed(
                        line,
                        Objects.requireNonNull(shift.get(line.shift())),
                        Objects.requireNonNull(activity.get(line.activity()))))
                .toList();
    }
}
