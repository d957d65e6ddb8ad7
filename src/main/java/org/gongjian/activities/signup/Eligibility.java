package org.gongjian.activities.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What is known of those who ask together. */
    @FunctionalInterface
    interface Known {

        Verdict mayTakePart(Shift shift, PersonId person, Ask ask);
    }

    /** Reads birth dates and the day's zone once for all; nothing where no shift wants to know an age. */
    Known of(List<Shift> shifts, Collection<PersonId> persons) {
        if (shifts.stream().noneMatch(shift -> shift.hazardous() || asksForAge(shift))) {
            return (shift, person, ask) -> Verdict.allowed();
        }
        ZoneId zone = people.zone();
        Map<PersonId, @Nullable LocalDate> births = new HashMap<>();
        people.entries(persons).forEach(entry -> births.put(entry.id(), entry.birthDate()));
        return (shift, person, ask) -> mayTakePart(shift, person, births.get(person), ask, day(shift, zone));
    }

    /**
     * Who keeps the activity may sign up somebody whose age is not in the books: they know whom they sign up. Not for work that
     * is dangerous.
     */
    private Verdict mayTakePart(Shift shift, PersonId person, @Nullable LocalDate birthDate, Ask ask, LocalDate day) {
        Verdict safe =
                shift.hazardous() && !ask.isAgeKnown() ? SignUpRules.isGrownUp(birthDate, day) : Verdict.allowed();
        if (!safe.isAllowed() || !asksForAge(shift) || (ask.byKeeper() && birthDate == null)) {
            return safe;
        }
        Verdict old = SignUpRules.isOldEnough(shift, birthDate, day);
        return ask.hasConsentByList() ? old : old.and(hasConsent(shift, person, birthDate, day));
    }

    /** The same of somebody on a list, before they are in the books. */
    Verdict mayBeListed(Shift shift, SignUpListed.Listed listed) {
        LocalDate day = day(shift, people.zone());
        LocalDate youngest = listed.youngest();
        Verdict safe = shift.hazardous() ? SignUpRules.isGrownUp(youngest, day) : Verdict.allowed();
        return youngest == null ? safe : safe.and(SignUpRules.isOldEnough(shift, youngest, day));
    }

    private static LocalDate day(Shift shift, ZoneId zone) {
        return LocalDate.ofInstant(shift.details().startsAt(), zone);
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
