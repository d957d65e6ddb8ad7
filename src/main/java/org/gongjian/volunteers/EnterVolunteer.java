package org.gongjian.volunteers;

import java.util.Set;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Way;
import org.jspecify.annotations.Nullable;

/**
 * Register somebody as a volunteer who need not be in the books yet.
 *
 * @param person put in the books where nobody there is the same
 * @param keeper the unit that keeps a new person; only a district officer may leave it out
 * @param sameAs who in the books it is, null where nobody said
 * @param somebodyElse whether it is none of those it may be
 * @param kinds what the person agrees to, in what way
 */
public record EnterVolunteer(
        VolunteerId id,
        RegisterPerson person,
        @Nullable UnitId keeper,
        @Nullable PersonId sameAs,
        boolean somebodyElse,
        Profile profile,
        Way way,
        Set<ConsentKind> kinds) {

    public EnterVolunteer {
        kinds = Set.copyOf(kinds);
    }

    RegisterVolunteer of(PersonId known) {
        return new RegisterVolunteer(
                id, known, profile, person.phone(), person.idNumber(), new RegisterVolunteer.Agreed(known, way, kinds));
    }
}
