package org.gongjian.evaluation.standards;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** An indicator of one edition of a standard. */
public record IndicatorId(UUID value) {

    public static final String KIND = "indicator";

    public static IndicatorId next() {
        return new IndicatorId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
