package org.gongjian.activities.transport;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A vehicle of an activity. */
public record VehicleId(UUID value) {

    public static final String KIND = "vehicle";

    public static VehicleId next() {
        return new VehicleId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
