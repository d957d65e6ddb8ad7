package org.gongjian.evaluation.marks;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** The points one scorer gave for one leaf. */
public record MarkId(UUID value) {

    public static final String KIND = "mark";

    public static MarkId next() {
        return new MarkId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
