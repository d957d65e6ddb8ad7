package org.gongjian.people.openings;

import java.util.UUID;
import org.gongjian.district.NewId;

/** A permission to open a minor's fields. */
public record PermissionId(UUID value) {

    public static PermissionId next() {
        return new PermissionId(NewId.uuid());
    }
}
