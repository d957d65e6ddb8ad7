package org.gongjian.publishing;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A bulletin. */
public record BulletinId(UUID value) {

    public static final String KIND = "bulletin";

    public static BulletinId next() {
        return new BulletinId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Where its page is, below the district. */
    public String path() {
        return "bulletins/" + value;
    }
}
