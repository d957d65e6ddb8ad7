package org.gongjian.alliances.committee;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A coordination committee. */
public record CommitteeId(UUID value) {

    /** The kind of a {@link RecordRef} to one. */
    public static final String KIND = "committee";

    public static CommitteeId next() {
        return new CommitteeId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Below the district. */
    public String path() {
        return "alliances/committees/" + value;
    }
}
