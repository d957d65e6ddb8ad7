package org.gongjian.evaluation.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongjian.audit.RecordRef;
import org.gongjian.identity.UnitId;

/** Records of one kind that an entrant can show without typing anything again. */
interface RecordSource {

    /** The kind of {@link RecordRef} this answers for. */
    String kind();

    /** What a unit has from one day to another, both included; latest first, at most a few dozen. */
    List<Suggestable> of(UnitId unit, LocalDate from, LocalDate until);

    /** A record, if it is one of the unit's. */
    Optional<Suggestable> find(RecordRef record, UnitId unit);
}
