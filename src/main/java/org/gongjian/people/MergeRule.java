package org.gongjian.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gongjian.district.Reason;

/** Whether what a room holds allows two records to become one, or to become two again. Rooms that care answer. */
public interface MergeRule {

    /** Why these two cannot be one person at the moment; nothing where they can. */
    default List<Reason> againstMerging(Collection<PersonId> survivor, Collection<PersonId> merged) {
        return List.of();
    }

    /** What happened since the merge that makes undoing it wrong; nothing where nothing did. */
    default List<Reason> againstUndoing(PersonId survivor, PersonId merged, Instant mergedAt) {
        return List.of();
    }
}
