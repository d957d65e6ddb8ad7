package org.gongjian.activities.signup;

import java.util.Collection;
import java.util.List;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.district.Verdict;
import org.gongjian.people.PersonId;

/** Something else a shift wants of whoever signs up; a package that knows of it answers, for many at once. */
public interface SignUpCondition {

    /** What is needed to decide about any of these persons in any of these shifts, read once. */
    Known of(List<Shift> shifts, Collection<PersonId> persons);

    /** What was read. */
    @FunctionalInterface
    interface Known {

        Known NOTHING = (shift, person) -> Verdict.allowed();

        Verdict mayTakePart(Shift shift, PersonId person);
    }
}
