package org.gongjian.evaluation.marks;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A deduction or a veto as it was pronounced, or lifted. */
public record PronouncementId(UUID value) {

    public static final String KIND = "pronouncement";

    public static PronouncementId next() {
        return new PronouncementId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
