package org.gongjian.people.consents;

import java.time.Instant;
import java.util.Collection;
import org.gongjian.audit.Author;
import org.gongjian.people.PersonId;

/** What ends in a room when somebody takes a consent back; in the same transaction. Rooms that rely on consents answer. */
public interface ConsentEffects {

    /**
     * @param ids every id the person goes by
     * @param at from when the consent no longer holds
     */
    void withdrawn(Author by, Collection<PersonId> ids, ConsentKind kind, Instant at);
}
