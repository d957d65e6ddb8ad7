package org.gongjian.giving.ventures;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A venture that a unit applied with. */
public record VentureId(UUID value) {

    public static final String KIND = "venture";

    public static VentureId next() {
        return new VentureId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Its page, below the district. */
    public String path() {
        return "ventures/of/" + value;
    }
}
