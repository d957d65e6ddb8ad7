package org.gongjian.activities.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.district.Localized;
import org.gongjian.identity.TestDistrict;
import org.springframework.boot.test.context.TestComponent;

/** Shifts of the story's morning, and people who have a place in them. */
@TestComponent
public class TestRolls {

    public static final Instant NINE = Instant.parse("2024-06-05T01:00:00Z");
    public static final Instant ELEVEN = Instant.parse("2024-06-05T03:00:00Z");

    private final TestActivities activities;
    private final ShiftDesk shifts;
    private final SignUpDesk signUps;
    private final CheckIns checkIns;
    private final Clock clock;

    TestRolls(TestActivities activities, ShiftDesk shifts, SignUpDesk signUps, CheckIns checkIns, Clock clock) {
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
