package org.gongjian.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * What is to be found of the records of one kind; the room that keeps them answers, in the transaction that changed them. The
 * message {@code search.kind.KIND} names one such record and {@code search.kinds.KIND} several.
 */
public interface SearchSource {

    /** The kind of {@link RecordRef} this answers for. */
    String kind();

    /** The documents of these records as they stand now; none for one that is not here or that nobody is to find. */
    List<SearchDocument> documents(Collection<UUID> ids);

    /**
     * The ids of all records of the kind, in order.
     *
     * @param after the last of the page before, null for the first page
     */
    List<UUID> ids(@Nullable UUID after, int atMost);

    /** The kinds of records whose names stand in these documents, such as the units that host an activity. */
    default Set<String> quotes() {
        return Set.of();
    }

    /** The records of this kind that quote the name of one; asked when a record of a quoted kind got another name. */
    default Collection<UUID> quoting(RecordRef named) {
        return List.of();
    }

    /** The records of this kind that change with another one for any other reason, such as who may see them; a few. */
    default Collection<UUID> following(RecordRef touched) {
        return List.of();
    }
}
