package org.gongjian.personal;

import java.util.List;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param count of all; at {@link PersonList#MOST_COUNTED} there may be more
 * @param next the last person of this page where there are more
 */
public record PersonPage(
        List<PersonEntry> persons, int count, @Nullable PersonId next) {

    public PersonPage {
        persons = List.copyOf(persons);
    }

    /** Whether counting stopped before the end. */
    public boolean isCut() {
        return count >= PersonList.MOST_COUNTED;
    }
}
