package org.gongjian.volunteers;

import java.time.LocalDate;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer as registered.
 *
 * @param person as the record stands now, where records were merged
 * @param number eleven digits, see {@link VolunteerNumber}
 * @param since the day they first registered
 * @param active whether they are here and took part in something within {@link ActiveVolunteers#MONTHS} months
 * @param activeOn the last day they took part in something, null where they never did
 * @param leftOn null for somebody who is here
 */
public record VolunteerView(
        VolunteerId id,
        PersonId person,
        String number,
        LocalDate since,
        boolean active,
        @Nullable LocalDate activeOn,
        @Nullable LocalDate leftOn,
        Profile profile,
        int version) {

    public boolean isHere() {
        return leftOn == null;
    }

    public String path() {
        return id.path();
    }
}
