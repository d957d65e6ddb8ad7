package org.gongjian.people.guardians;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.Age;
import org.gongjian.people.Person;

/** Who can be whose guardian. */
final class GuardianRules {

    private GuardianRules() {}

    static Verdict needsOne(Person minor, LocalDate today) {
        return Verdict.require(
                Age.of(minor.birthDate(), today).isMinor(), Reason.of("people.guardian.no-minor", Age.ADULT_FROM));
    }

    static Verdict isSomebodyElse(Person minor, Person guardian) {
        return Verdict.require(!minor.id().equals(guardian.id()), Reason.of("people.guardian.same"));
    }

    /** The birth date has to be known: otherwise nobody can say so. */
    static Verdict isGrownUp(Person guardian, LocalDate today) {
        return switch (Age.of(guardian.birthDate(), today)) {
            case ADULT -> Verdict.allowed();
            case UNKNOWN -> Verdict.refused(Reason.of("people.guardian.age-unknown"));
            case CHILD, YOUTH -> Verdict.refused(Reason.of("people.guardian.minor", Age.ADULT_FROM));
        };
    }

    static Verdict isNew(List<Guardianship> there, List<Person> sameAs, LocalDate from) {
        return Verdict.require(
                there.stream()
                        .filter(one -> one.until() == null || !one.until().isBefore(from))
                        .noneMatch(one ->
                                sameAs.stream().anyMatch(person -> person.id().equals(one.guardian()))),
                Reason.of("people.guardian.already"));
    }

    static Verdict beginsByToday(LocalDate from, LocalDate today) {
        return Verdict.require(!from.isAfter(today), Reason.of("people.guardian.later", today));
    }

    static Verdict endsInOrder(Guardianship guardianship, LocalDate until) {
        return Verdict.require(
                !until.isBefore(guardianship.from()), Reason.of("people.guardian.ends-early", guardianship.from()));
    }
}
