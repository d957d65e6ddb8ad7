package org.gongjian.people.guardians;

import java.util.UUID;
import org.gongjian.district.NewId;

/** That somebody is the guardian of a minor. */
public record GuardianId(UUID value) {

    public static GuardianId next() {
        return new GuardianId(NewId.uuid());
    }
}
