package org.gongjian.volunteers;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.Age;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.consents.ConsentKind;
import org.jspecify.annotations.Nullable;

/** Who can be registered as a volunteer, and leave, and come back; one rule a method. */
final class RegistrationRules {

    /** Below this age nobody acts for themselves even with a guardian's consent (Civil Code, article 20). */
    static final int YOUNGEST = 8;

    /** What every volunteer agrees to: that they are registered, and what happens to their ID number. */
    static final ConsentKind RECORD = new ConsentKind("volunteer-record");

    private static final List<ConsentKind> OF_ADULTS = List.of(RECORD, ConsentKind.SENSITIVE_DATA);
    private static final List<ConsentKind> OF_MINORS =
            List.of(RECORD, ConsentKind.SENSITIVE_DATA, ConsentKind.MINOR_PARTICIPATION);

    private RegistrationRules() {}

    static List<ConsentKind> consents(Age age) {
        return age.isMinor() ? OF_MINORS : OF_ADULTS;
    }

    static Verdict isOldEnough(@Nullable LocalDate birthDate, LocalDate today) {
        return Verdict.require(birthDate != null, Reason.of("volunteers.refused.age-unknown"))
                .and(Verdict.require(
                        birthDate == null || Period.between(birthDate, today).getYears() >= YOUNGEST,
                        Reason.of("volunteers.refused.young", YOUNGEST)));
    }

    /** A minor has a guardian on record (Civil Code, article 34). */
    static Verdict hasGuardian(Age age, boolean guardian) {
        return Verdict.require(!age.isMinor() || guardian, Reason.of("volunteers.refused.no-guardian", Age.ADULT_FROM));
    }

    static Verdict isBornThen(@Nullable LocalDate birthDate, ResidentIdNumber number) {
        return Verdict.require(
                birthDate == null || birthDate.equals(number.birthDate()),
                Reason.of("volunteers.refused.birth-differs"));
    }

    static Verdict isHere(VolunteerView volunteer) {
        return Verdict.require(volunteer.isHere(), Reason.of("volunteers.refused.left-already"));
    }

    static Verdict isAway(VolunteerView volunteer) {
        return Verdict.require(!volunteer.isHere(), Reason.of("volunteers.refused.here-already"));
    }

    /** @param earliest the day they registered, or last came back */
    static Verdict leavesInOrder(LocalDate on, LocalDate earliest, LocalDate today) {
        return Verdict.require(!on.isAfter(today), Reason.of("volunteers.refused.future"))
                .and(Verdict.require(!on.isBefore(earliest), Reason.of("volunteers.refused.early", earliest)));
    }
}
