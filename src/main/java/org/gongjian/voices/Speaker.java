package org.gongjian.voices;

import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who said it: somebody in a post, a named person, or a resident who is not named. */
public sealed interface Speaker {

    record InPost(PostId post) implements Speaker {}

    /**
     * @param unit the person belongs to, where that is to be said
     */
    record Named(PersonId person, @Nullable UnitId unit) implements Speaker {}

    /**
     * @param community where the resident lives, where that is to be said
     */
    record Resident(@Nullable UnitId community) implements Speaker {}
}
