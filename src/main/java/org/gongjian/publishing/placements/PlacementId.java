package org.gongjian.publishing.placements;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A placement. */
public record PlacementId(UUID value) {

    public static PlacementId next() {
        return new PlacementId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("placement", value);
    }
}
