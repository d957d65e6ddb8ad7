package org.gongjian.volunteers;

import java.util.List;
import org.gongjian.people.Age;
import org.gongjian.people.Person;
import org.gongjian.people.consents.ConsentText;
import org.jspecify.annotations.Nullable;

/**
 * What a registration of somebody begins with, so that nothing is typed that is kept already.
 *
 * @param already their registration, null where there is none
 * @param guardians those who may agree for a minor today
 * @param toAgree what is still to be agreed to, by whoever fills in the form
 * @param byGuardian of these, what a guardian has to agree to and not the minor
 */
public record Starting(
        Person person,
        Age age,
        @Nullable VolunteerView already,
        List<Person> guardians,
        List<ConsentText> toAgree,
        List<ConsentText> byGuardian) {

    public boolean needsPhone() {
        return person.phone() == null;
    }

    public boolean needsIdNumber() {
        return person.idNumber() == null;
    }
}
