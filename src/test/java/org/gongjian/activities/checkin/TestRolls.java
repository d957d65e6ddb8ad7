package org.gongjian.activities.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.PlanActivity;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.boot.test.context.TestComponent;

/** Shifts of the story's morning, and people who have a place in them. */
@TestComponent
public class TestRolls {

    public static final Instant NINE = Instant.parse("2024-06-05T01:00:00Z");
    public static final Instant ELEVEN = Instant.parse("2024-06-05T03:00:00Z");

    private final TestActivities activities;
    private final Activities known;
    private final ActivityDesk desk;
    private final Places places;
    private final ShiftDesk shifts;
    private final SignUpDesk signUps;
    private final CheckIns checkIns;
    private final Clock clock;

    TestRolls(
            TestActivities activities,
            Activities known,
            ActivityDesk desk,
            Places places,
            ShiftDesk shifts,
            SignUpDesk signUps,
            CheckIns checkIns,
            Clock clock) {
        this.known = known;
        this.desk = desk;
        this.places = places;
        this.activities = activities;
        this.checkIns = checkIns;
        this.clock = clock;
        this.shifts = shifts;
        this.signUps = signUps;
    }

    /** Where a roll is taken. */
    public record Rolled(ActivityId activity, ShiftId shift) {

        public String path() {
            return activity.path() + "/shifts/" + shift.value();
        }
    }

    /** From nine to eleven; sign-up closed an hour before. */
    public Rolled shift(TestDistrict here, int capacity) {
        ActivityId activity = activities.planned(
                activities.hunchun(
                        here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false),
                TestActivities.DAY);
        ShiftId shift = here.within(() -> shifts.add(
                here.coordinator(),
                activity,
                ShiftId.next(),
                new ShiftDetails(
                        Localized.of("整理图书", "Sorting the books"),
                        NINE,
                        ELEVEN,
                        true,
                        capacity,
                        SignUpTerms.open(NINE.minus(Duration.ofDays(7)), NINE.minus(Duration.ofHours(1))))));
        return new Rolled(activity, shift);
    }

    /** A shift of the partner's own, in a place of its own. */
    public Rolled ofThePartner(TestDistrict here, Rolled like, Instant from, Instant until) {
        return here.within(() -> {
            PlaceId place = places.add(
                    Actor.system(),
                    new AddPlace(
                            PlaceId.next(),
                            Place.Kind.COMMUNITY,
                            Localized.of("合作单位礼堂", "The partner's hall"),
                            null,
                            here.community(),
                            here.partner(),
                            null,
                            null));
            ActivityDetails details = known.require(like.activity()).details();
            ActivityId activity = desk.plan(
                    here.officer(),
                    new PlanActivity(
                            ActivityId.next(),
                            new ActivityDetails(
                                    details.title(),
                                    null,
                                    null,
                                    details.purpose(),
                                    null,
                                    place,
                                    details.time(),
                                    Hosts.of(new Hosts.Host(here.partner(), HostRole.HOST)),
                                    Set.of(),
                                    Set.of(),
                                    List.of()),
                            null));
            ShiftDetails shift = new ShiftDetails(
                    null, from, until, true, 10, SignUpTerms.open(from.minus(Duration.ofDays(7)), from));
            return new Rolled(activity, shifts.add(here.officer(), activity, ShiftId.next(), shift));
        });
    }

    /** The coordinator puts somebody down who came by. */
    public SignUpId signUp(TestDistrict here, Rolled rolled, String name) {
        SignUpId id = SignUpId.next();
        here.within(() -> signUps.signUpTogether(
                here.coordinator(),
                rolled.activity(),
                new SignUpTogether(
                        id, rolled.shift(), false, List.of(), List.of(new SignUpTogether.Guest(name, null)), false)));
        return id;
    }

    /** One who signed up comes, and one who did not. */
    public void oneCameAndOneWalkedIn(TestDistrict here, Rolled rolled) {
        SignUpId wang = signUp(here, rolled, "王芳");
        here.within(() -> checkIns.take(
                here.coordinator(),
                rolled.activity(),
                rolled.shift(),
                List.of(
                        CheckIn.came(CheckInId.next(), CheckIn.Way.ROLL_CALL, wang, clock.instant()),
                        CheckIn.walkedIn(CheckInId.next(), clock.instant()))));
    }

    public void cancel(TestDistrict here, SignUpId id) {
        here.run(() -> signUps.cancel(here.coordinator(), id));
    }
}
