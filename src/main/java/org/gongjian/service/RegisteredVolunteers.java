package org.gongjian.service;

import java.util.Collection;
import java.util.Set;
import org.gongjian.people.PersonId;

/** Who of some persons is registered as a volunteer. */
interface RegisteredVolunteers {

    /** @param persons as their records stand now */
    Set<PersonId> among(Collection<PersonId> persons);
}
