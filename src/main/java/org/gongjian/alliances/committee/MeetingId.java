package org.gongjian.alliances.committee;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A committee's meeting. */
public record MeetingId(UUID value) {

    /** The kind of a {@link RecordRef} to one. */
    public static final String KIND = "meeting";

    public static MeetingId next() {
        return new MeetingId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Below the district. */
    public String path() {
        return "alliances/meetings/" + value;
    }
}
