package org.gongjian.programmes;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A category of things. */
public record CategoryId(UUID value) {

    public static CategoryId next() {
        return new CategoryId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("category", value);
    }
}
