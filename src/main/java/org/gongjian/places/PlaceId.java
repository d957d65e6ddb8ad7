package org.gongjian.places;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A place. */
public record PlaceId(UUID value) {

    public static PlaceId next() {
        return new PlaceId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("place", value);
    }
}
