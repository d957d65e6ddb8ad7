package org.gongjian.activities.shifts;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A shift of an activity. */
public record ShiftId(UUID value) {

    public static final String KIND = "shift";

    public static ShiftId next() {
        return new ShiftId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
