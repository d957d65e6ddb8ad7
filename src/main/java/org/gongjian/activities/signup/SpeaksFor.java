package org.gongjian.activities.signup;

import java.util.Set;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;

/** Who may sign up whom besides themselves and their wards; a package that knows of such people answers. */
public interface SpeaksFor {

    /** As their records stand now. */
    Set<PersonId> spokenFor(Actor by);
}
