package org.gongjian.people.requests;

import java.util.UUID;
import org.gongjian.district.NewId;

/** Something a person asked for about their own record. */
public record RequestId(UUID value) {

    public static RequestId next() {
        return new RequestId(NewId.uuid());
    }
}
