package org.gongjian.volunteers;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A person's registration as a volunteer of a district. */
public record VolunteerId(UUID value) {

    public static final String KIND = "volunteer";

    public static VolunteerId next() {
        return new VolunteerId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Its page, below the district. */
    public String path() {
        return "volunteers/" + value;
    }
}
