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
    Function<PersonId, @Nullable LocalDate> births(
            List<Shift> shifts, boolean hazardous, Collection<PersonId> persons) {
        if (!hazardous && shifts.stream().noneMatch(Eligibility::asksForAge)) {
            return person -> null;
        }
        Map<PersonId, @Nullable LocalDate> births = new HashMap<>();
        people.entries(persons).forEach(entry -> births.put(entry.id(), entry.birthDate()));
        return births::get;
    }

    /**
     * Who keeps the activity may sign up somebody whose age is not in the books: they know whom they sign up. Not for work that
     * is dangerous.
     */
    Verdict mayTakePart(Shift shift, PersonId person, @Nullable LocalDate birthDate, boolean hazardous, Ask ask) {
        LocalDate day = day(shift);
        Verdict safe = hazardous && !ask.isAgeKnown() ? SignUpRules.isGrownUp(birthDate, day) : Verdict.allowed();
        if (!safe.isAllowed() || !asksForAge(shift) || (ask.byKeeper() && birthDate == null)) {
            return safe;
        }
        Verdict old = SignUpRules.isOldEnough(shift, birthDate, day);
        return ask.hasConsentByList() ? old : old.and(hasConsent(shift, person, birthDate, day));
    }

    /** The same of somebody on a list, before they are in the books. */
    Verdict mayBeListed(Shift shift, SignUpListed.Listed listed, boolean hazardous) {
        LocalDate day = day(shift);
        LocalDate youngest = listed.youngest();
        Verdict safe = hazardous ? SignUpRules.isGrownUp(youngest, day) : Verdict.allowed();
        return youngest == null ? safe : safe.and(SignUpRules.isOldEnough(shift, youngest, day));
    }

    private LocalDate day(Shift shift) {
        return LocalDate.ofInstant(shift.details().startsAt(), people.zone());
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
