package org.gongjian.volunteers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.gongjian.people.PersonId;

/** Who took part in something, and when last; a room that keeps rolls answers. */
public interface TookPart {

    /**
     * The last day each of these persons, under any id they go by, was there; none for who never was.
     *
     * @param persons as their records stand now
     */
    Map<PersonId, LocalDate> lastDays(Collection<PersonId> persons);
}
