package org.gongjian.evaluation.standards;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** What a standard said from a day on. */
public record EditionId(UUID value) {

    public static final String KIND = "standard-edition";

    public static EditionId next() {
        return new EditionId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
