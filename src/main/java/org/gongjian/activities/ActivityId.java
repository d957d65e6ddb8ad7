package org.gongjian.activities;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** An activity. */
public record ActivityId(UUID value) {

    public static final String KIND = "activity";

    public static ActivityId next() {
        return new ActivityId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Where its page is, below the district. */
    public String path() {
        return "activities/" + value;
    }
}
