package org.gongjian.recognition.awards;

import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;

/** Records of one kind that awards come from, such as decisions; the room that keeps them says which leads to which award. */
public interface AwardOrigins {

    /** Why a record leads to no award for a unit it does not name. */
    Reason OTHER_HOLDER = Reason.of("recognition.awards.rule.origin.holder");

    /** Why a record that is not in this district leads to none. */
    Reason NOT_HERE = Reason.of("recognition.awards.rule.origin");

    /** The kind of {@link org.gongjian.audit.RecordRef} this answers for. */
    String kind();

    /** Whether the record is here, was decided, and names each of the holders. */
    Verdict mayLeadTo(UUID record, Set<UnitId> holders);
}
