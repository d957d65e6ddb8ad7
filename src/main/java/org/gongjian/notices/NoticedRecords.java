package org.gongjian.notices;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;

/**
 * Records that notices tell of; each room answers for its own. A notice keeps no title: it is asked for each time somebody
 * reads it, so that what one may no longer see is not told.
 */
public interface NoticedRecords {

    /** The kind of {@link org.gongjian.audit.RecordRef} this answers for. */
    String kind();

    /** Where the record's page is, below the district. */
    String path(UUID id);

    /** A title for each record this reader may open now; {@link Actor#visitor()} stands for the public. */
    Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids);
}
