package org.gongjian.activities.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.Age;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Consents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a shift is for somebody of their age, and whether who speaks for a minor agreed. Read only where a shift asks for it. */
@Component
class Eligibility {

    private final People people;
    private final Consents consents;
    private final Clock clock;

    Eligibility(People people, Consents consents, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.clock = clock;
    }

    /** Birth dates of those who ask, in one question; none where no shift wants to know. */
    Function<PersonId, @Nullable LocalDate> births(List<Shift> shifts, Collection<PersonId> persons) {
        if (shifts.stream().noneMatch(Eligibility::asksForAge)) {
            return person -> null;
        }
        Map<PersonId, @Nullable LocalDate> births = new HashMap<>();
        people.entries(persons).forEach(entry -> births.put(entry.id(), entry.birthDate()));
        return births::get;
    }

    /** Who keeps the activity may sign up somebody whose age is not in the books: they know whom they sign up. */
    Verdict mayTakePart(Shift shift, PersonId person, @Nullable LocalDate birthDate, boolean byKeeper) {
        if (!asksForAge(shift) || (byKeeper && birthDate == null)) {
            return Verdict.allowed();
        }
        LocalDate day = LocalDate.ofInstant(shift.details().startsAt(), people.zone());
        return SignUpRules.isOldEnough(shift, birthDate, day).and(hasConsent(shift, person, birthDate, day));
    }

    private Verdict hasConsent(Shift shift, PersonId person, @Nullable LocalDate birthDate, LocalDate day) {
        if (!shift.terms().guardianConsent()) {
            return Verdict.allowed();
        }
        Age age = Age.of(birthDate, day);
        if (age == Age.UNKNOWN) {
            return Verdict.refused(Reason.of("activities.sign-up.refused.minor-unknown"));
        }
        return Verdict.require(
                !age.isMinor()
                        || consents.holds(person, ConsentKind.MINOR_PARTICIPATION, clock.instant())
                                .isAllowed(),
                Reason.of("activities.sign-up.refused.consent"));
    }

    private static boolean asksForAge(Shift shift) {
        return shift.terms().minimumAge() != null || shift.terms().guardianConsent();
    }
}
