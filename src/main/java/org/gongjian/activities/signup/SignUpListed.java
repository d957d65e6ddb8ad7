package org.gongjian.activities.signup;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.jspecify.annotations.Nullable;

/**
 * Sign up everybody on a list, all or none.
 *
 * @param id of the first line's sign-up: sending it twice makes one
 * @param listed in the order of the list, 1 to {@link #MOST}
 * @param consent whether those who speak for the minors among them agreed in writing
 */
public record SignUpListed(SignUpId id, ShiftId shift, List<Listed> listed, boolean consent) {

    public static final int MOST = SignUpRules.LARGEST_LIST;

    /** Somebody by name, and when they were born: the day, the year, or neither. */
    public record Listed(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable Year birthYear) {

        public Listed {
            name = RegisterPerson.named(PersonId.next(), name).name();
        }

        /** The latest day they can have been born on; null where nothing was said. */
        @Nullable
        LocalDate youngest() {
            return birthDate == null && birthYear != null
                    ? birthYear.atMonth(Month.DECEMBER).atEndOfMonth()
                    : birthDate;
        }

        boolean mayBe(String other, @Nullable LocalDate born) {
            return name.equals(other) && (birthDate == null || born == null || birthDate.equals(born));
        }
    }

    public SignUpListed {
        listed = List.copyOf(listed);
        if (listed.isEmpty()) {
            throw Refused.invalid("lines", Reason.of("frame.fault.missing"));
        }
        Verdict.require(listed.size() <= MOST, Reason.of("activities.class-list.many", MOST))
                .orRefuse("lines");
    }
}
