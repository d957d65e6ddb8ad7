package org.gongjian.evaluation.evidence;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** Something an entrant shows. */
public record EvidenceId(UUID value) {

    public static final String KIND = "evidence";

    public static EvidenceId next() {
        return new EvidenceId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Its page, below the district. */
    public String path() {
        return "evidence/" + value;
    }
}
