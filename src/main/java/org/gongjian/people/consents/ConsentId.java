package org.gongjian.people.consents;

import java.util.UUID;
import org.gongjian.district.NewId;

/** One consent that was given. */
public record ConsentId(UUID value) {

    public static ConsentId next() {
        return new ConsentId(NewId.uuid());
    }
}
