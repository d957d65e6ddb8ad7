package org.gongjian.giving.disclosure;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A disclosure. */
public record DisclosureId(UUID value) {

    public static final String KIND = "disclosure";

    public static DisclosureId next() {
        return new DisclosureId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** The disclosure's page, below the district. */
    public String path() {
        return "disclosures/" + value;
    }
}
