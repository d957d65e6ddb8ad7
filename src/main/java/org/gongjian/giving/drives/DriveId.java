package org.gongjian.giving.drives;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A drive. */
public record DriveId(UUID value) {

    public static final String KIND = "drive";

    public static DriveId next() {
        return new DriveId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** The drive's page, below the district. */
    public String path() {
        return "drives/" + value;
    }
}
