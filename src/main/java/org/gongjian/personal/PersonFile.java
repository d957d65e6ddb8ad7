package org.gongjian.personal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongjian.district.Localized;
import org.gongjian.district.Verdict;
import org.gongjian.people.Age;
import org.gongjian.people.Merge;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.consents.Consent;
import org.gongjian.people.guardians.Guardianship;
import org.gongjian.people.openings.Because;
import org.gongjian.people.openings.Permission;
import org.gongjian.people.requests.PersonRequest;
import org.jspecify.annotations.Nullable;

/**
 * One person’s page for who keeps the record.
 *
 * @param keepers the units that keep it
 * @param permission what the reader asked for last
 * @param mayOpen whether the masked fields open for the reader now
 */
public record PersonFile(
        PersonEntry person,
        Age age,
        List<Localized> keepers,
        List<Named> guardians,
        List<Named> wards,
        List<Agreed> consents,
        List<Opened> openings,
        Optional<Permission> permission,
        Verdict mayOpen,
        List<Merged> merges,
        List<PersonRequest> requests) {

    /** A guardianship and what the other one is called; empty where that one was erased. */
    public record Named(Guardianship link, PersonId other, String name, boolean inForce) {}

    /** A consent, who gave it, and whether it stands. */
    public record Agreed(Consent consent, String givenBy, Verdict standing) {}

    /**
     * An opening and by whom.
     *
     * @param who null for the system itself
     */
    public record Opened(
            List<String> fields, Because because, @Nullable String who, Instant at) {}

    /** A merge and whether it can be undone. */
    public record Merged(Merge merge, String name, Verdict mayUndo) {}
}
