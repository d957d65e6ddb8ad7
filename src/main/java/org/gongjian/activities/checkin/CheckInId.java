package org.gongjian.activities.checkin;

import java.util.UUID;
import org.gongjian.district.NewId;

/** What a device told, under the id the device gave it. */
public record CheckInId(UUID value) {

    public static CheckInId next() {
        return new CheckInId(NewId.uuid());
    }
}
