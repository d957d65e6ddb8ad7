package org.gongjian.activities.teams;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A team of a district. */
public record TeamId(UUID value) {

    public static final String KIND = "team";

    public static TeamId next() {
        return new TeamId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Its page, below the district. */
    public String path() {
        return "teams/" + value;
    }
}
