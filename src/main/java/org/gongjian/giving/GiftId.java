package org.gongjian.giving;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A gift. */
public record GiftId(UUID value) {

    public static final String KIND = "gift";

    public static GiftId next() {
        return new GiftId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** The gift's page, below the district. */
    public String path() {
        return "gifts/" + value;
    }
}
