package org.gongjian.volunteers;

import java.util.Set;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Way;
import org.jspecify.annotations.Nullable;

/**
 * Register somebody who is in the books as a volunteer.
 *
 * @param id made when the form was rendered: sending it twice makes one registration
 * @param phone needed only where none is kept yet
 * @param idNumber needed only where none is kept yet
 */
public record RegisterVolunteer(
        VolunteerId id,
        PersonId person,
        Profile profile,
        @Nullable PhoneNumber phone,
        @Nullable ResidentIdNumber idNumber,
        Agreed agreed) {

    /**
     * What somebody agrees to with the registration.
     *
     * @param givenBy the person, or a guardian
     */
    public record Agreed(PersonId givenBy, Way way, Set<ConsentKind> kinds) {

        public Agreed {
            kinds = Set.copyOf(kinds);
        }
    }
}
