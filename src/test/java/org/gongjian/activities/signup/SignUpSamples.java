package org.gongjian.activities.signup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpMode;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.people.PhoneNumber;

/** A shift of the story's activity whose places are drawn by lot, and a guest who entered. */
class SignUpSamples implements SampleIds {

    private final ShiftDesk shifts;
    private final SignUpDesk desk;
    private final Clock clock;

    SignUpSamples(ShiftDesk shifts, SignUpDesk desk, Clock clock) {
        this.shifts = shifts;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        return here.within(() -> {
            ShiftId shift = ShiftId.next();
            ShiftDetails details = Crowd.details(clock.instant(), 3, SignUpSamples::byLotForGuests);
            shifts.add(here.coordinator(), here.activity(), shift, details);
            SignUpDesk.Booked booked = desk.signUpTogether(
                    Actor.visitor(),
                    here.activity(),
                    new SignUpTogether(
                            SignUpId.next(),
                            shift,
                            false,
                            List.of(),
                            List.of(new SignUpTogether.Guest("王小明", PhoneNumber.of("13800001234"))),
                            false));
            return Map.of(
                    "shifts/{shift}", shift.value().toString(),
                    "sign-ups/{signUp}", booked.taken().id().value().toString(),
                    "join/{code}", String.valueOf(booked.code() == null ? null : booked.code().shown()));
        });
    }

    private static SignUpTerms byLotForGuests(SignUpTerms terms) {
        return new SignUpTerms(
                SignUpMode.LOTTERY, terms.opensAt(), terms.closesAt(), null, false, true, true, false, null);
    }
}
