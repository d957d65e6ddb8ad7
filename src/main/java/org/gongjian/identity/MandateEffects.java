package org.gongjian.identity;

import org.gongjian.audit.Author;
import org.gongjian.people.PersonId;

/** What ends with a mandate; in the same transaction. */
public interface MandateEffects {

    void ended(Author by, PersonId person, Mandate mandate);
}
