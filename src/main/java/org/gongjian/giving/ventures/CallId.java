package org.gongjian.giving.ventures;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A call for ventures. */
public record CallId(UUID value) {

    public static final String KIND = "venture-call";

    public static CallId next() {
        return new CallId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Its page, below the district. */
    public String path() {
        return "ventures/" + value;
    }
}
