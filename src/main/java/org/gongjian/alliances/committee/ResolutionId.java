package org.gongjian.alliances.committee;

import java.util.UUID;
import org.gongjian.district.NewId;

/** What a meeting resolved. */
public record ResolutionId(UUID value) {

    public static ResolutionId next() {
        return new ResolutionId(NewId.uuid());
    }
}
