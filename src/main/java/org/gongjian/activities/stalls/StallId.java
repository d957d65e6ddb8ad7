package org.gongjian.activities.stalls;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A stall of an activity. */
public record StallId(UUID value) {

    public static final String KIND = "stall";

    public static StallId next() {
        return new StallId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
