package org.gongjian.identity;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A mandate. */
public record MandateId(UUID value) {

    public static MandateId next() {
        return new MandateId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("mandate", value);
    }
}
