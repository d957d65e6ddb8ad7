package org.gongjian.evaluation.visits;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A problem found on the spot. */
public record SiteProblemId(UUID value) {

    public static final String KIND = "site-problem";

    public static SiteProblemId next() {
        return new SiteProblemId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Its page, below the district. */
    public String path() {
        return "visits/problems/" + value;
    }
}
