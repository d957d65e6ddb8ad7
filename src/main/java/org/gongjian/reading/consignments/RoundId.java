package org.gongjian.reading.consignments;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A round of consignments. */
public record RoundId(UUID value) {

    public static RoundId next() {
        return new RoundId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("consignment-round", value);
    }

    /** Below the district. */
    public String path() {
        return "library/rounds/" + value;
    }
}
