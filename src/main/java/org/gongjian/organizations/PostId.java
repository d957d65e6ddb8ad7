package org.gongjian.organizations;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A post in a unit. */
public record PostId(UUID value) {

    public static PostId next() {
        return new PostId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("post", value);
    }
}
