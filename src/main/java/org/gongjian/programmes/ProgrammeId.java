package org.gongjian.programmes;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A programme, a brand or a series. */
public record ProgrammeId(UUID value) {

    public static ProgrammeId next() {
        return new ProgrammeId(NewId.uuid());
    }

    /** Below the district. */
    public String path() {
        return "programmes/" + value;
    }

    public RecordRef ref() {
        return new RecordRef("programme", value);
    }
}
