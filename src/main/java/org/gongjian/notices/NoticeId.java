package org.gongjian.notices;

import java.util.UUID;
import org.gongjian.district.NewId;

/** A notice. */
public record NoticeId(UUID value) {

    public static NoticeId next() {
        return new NoticeId(NewId.uuid());
    }
}
