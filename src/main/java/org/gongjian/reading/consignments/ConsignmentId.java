package org.gongjian.reading.consignments;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** Books that go from one site to another together. */
public record ConsignmentId(UUID value) {

    public static final String KIND = "consignment";

    public static ConsignmentId next() {
        return new ConsignmentId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Below the district. */
    public String path() {
        return "library/consignments/" + value;
    }
}
