package org.gongjian.evaluation.standards;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A standard, through all its editions. */
public record StandardId(UUID value) {

    public static final String KIND = "standard";

    public static StandardId next() {
        return new StandardId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
