package org.gongjian.alliances;

import java.util.UUID;
import org.gongjian.district.NewId;

/** An alliance of units. */
public record AllianceId(UUID value) {

    public static AllianceId next() {
        return new AllianceId(NewId.uuid());
    }
}
