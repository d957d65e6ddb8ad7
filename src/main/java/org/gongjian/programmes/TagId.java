package org.gongjian.programmes;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A tag. */
public record TagId(UUID value) {

    public static TagId next() {
        return new TagId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("tag", value);
    }
}
