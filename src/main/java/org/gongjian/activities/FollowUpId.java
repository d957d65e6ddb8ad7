package org.gongjian.activities;

import java.util.UUID;
import org.gongjian.district.NewId;

/** Something an activity is to be followed by. */
public record FollowUpId(UUID value) {

    public static FollowUpId next() {
        return new FollowUpId(NewId.uuid());
    }
}
