package org.gongjian.custody;

import java.util.UUID;
import org.gongjian.district.NewId;

/** One time that things changed hands, or were counted. */
public record MovementId(UUID value) {

    public static MovementId next() {
        return new MovementId(NewId.uuid());
    }
}
