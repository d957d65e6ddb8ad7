package org.gongjian.activities.signup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.PlanActivity;
import org.gongjian.activities.classlists.ClassListDesk;
import org.gongjian.activities.classlists.ClassListId;
import org.gongjian.activities.classlists.HandInClassList;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpMode;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.people.PhoneNumber;

/** A shift of the story's activity whose places are drawn by lot, with somebody in it, and a guest of a planned one. */
class SignUpSamples implements SampleIds {

    private final Activities activities;
    private final ActivityDesk activityDesk;
    private final ShiftDesk shifts;
    private final SignUpDesk desk;
    private final ClassListDesk lists;
    private final Clock clock;

    SignUpSamples(
            Activities activities,
            ActivityDesk activityDesk,
            ShiftDesk shifts,
            SignUpDesk desk,
            ClassListDesk lists,
            Clock clock) {
        this.activities = activities;
        this.activityDesk = activityDesk;
        this.shifts = shifts;
        this.desk = desk;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        return here.within(() -> {
            ActivityId planned = activityDesk.plan(
                    here.coordinator(),
                    new PlanActivity(
                            ActivityId.next(),
                            activities.require(here.activity()).details(),
                            null));
            ShiftId shift = shift(here, here.activity());
            SignUpDesk.Booked entered = book(here.coordinator(), here.activity(), shift);
            SignUpDesk.Booked guest = book(Actor.visitor(), planned, shift(here, planned));
            ClassListId list = ClassListId.next();
            lists.handIn(
                    here.coordinator(),
                    here.activity(),
                    new HandInClassList(
                            list, shift, null, "张老师", List.of(new SignUpListed.Listed("李小红", null, null)), null));
            return Map.of(
                    "class-lists/{list}", list.value().toString(),
                    "shifts/{shift}", shift.value().toString(),
                    "sign-ups/{signUp}", entered.taken().id().value().toString(),
                    "pass/{signUp}", entered.taken().id().value().toString(),
                    "join/{code}", Objects.requireNonNull(guest.code()).shown());
        });
    }

    private ShiftId shift(TestGifts.Hunchun here, ActivityId activity) {
        return shifts.add(
                here.coordinator(),
                activity,
                ShiftId.next(),
                Crowd.details(clock.instant(), 3, SignUpSamples::byLotForGuests));
    }

    private SignUpDesk.Booked book(Actor by, ActivityId activity, ShiftId shift) {
        return desk.signUpTogether(
                by,
                activity,
                new SignUpTogether(
                        SignUpId.next(),
                        shift,
                        false,
                        List.of(),
                        List.of(new SignUpTogether.Guest("王小明", PhoneNumber.of("13800001234"))),
                        true));
    }

    private static SignUpTerms byLotForGuests(SignUpTerms terms) {
        return new SignUpTerms(
                SignUpMode.LOTTERY, terms.opensAt(), terms.closesAt(), null, false, true, true, false, null);
    }
}
