package org.gongjian.alliances;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.identity.UnitId;

/** Counts what became of promises; a room below answers from its own records, and nothing is copied. */
public interface FulfilmentSource {

    /** What this source can count. */
    Set<Measure> measures();

    /**
     * The records that count, in any order.
     *
     * @param measure one of {@link #measures()}
     * @param givers the units that promised: one party, or all of them
     * @param parties every party of the agreement, the givers among them
     * @param from the first day that counts, in the district's zone
     * @param until the last day that counts
     */
    List<FulfilmentRow> rows(Measure measure, Set<UnitId> givers, Set<UnitId> parties, LocalDate from, LocalDate until);
}
