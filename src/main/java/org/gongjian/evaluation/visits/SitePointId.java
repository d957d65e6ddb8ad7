package org.gongjian.evaluation.visits;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A point that may be visited. */
public record SitePointId(UUID value) {

    public static final String KIND = "site-point";

    public static SitePointId next() {
        return new SitePointId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Its page, below the district. */
    public String path() {
        return "visits/" + value;
    }
}
