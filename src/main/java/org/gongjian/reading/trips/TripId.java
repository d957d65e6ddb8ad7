package org.gongjian.reading.trips;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** One trip of the vehicle to one stop. */
public record TripId(UUID value) {

    /** The kind of record that trips are. */
    public static final String KIND = "library-trip";

    public static TripId next() {
        return new TripId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
