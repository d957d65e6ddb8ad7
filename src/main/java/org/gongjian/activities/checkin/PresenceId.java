package org.gongjian.activities.checkin;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** Somebody's being there in one shift. */
public record PresenceId(UUID value) {

    public static final String KIND = "presence";

    public static PresenceId next() {
        return new PresenceId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
