package org.gongjian.activities.classlists;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A list of a class that was handed in. */
public record ClassListId(UUID value) {

    public static final String KIND = "class-list";

    public static ClassListId next() {
        return new ClassListId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
