package org.gongjian.files;

import java.util.UUID;
import org.gongjian.district.NewId;

/** Something that was sent and stored, attached to a record or not yet. */
public record UploadId(UUID value) {

    public static UploadId next() {
        return new UploadId(NewId.uuid());
    }
}
