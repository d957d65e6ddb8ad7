package org.gongjian.activities.transport;

import java.util.UUID;
import org.gongjian.district.NewId;

/** Somebody who rides along. */
public record RiderId(UUID value) {

    public static RiderId next() {
        return new RiderId(NewId.uuid());
    }
}
