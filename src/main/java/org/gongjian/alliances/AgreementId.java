package org.gongjian.alliances;

import java.util.UUID;
import org.gongjian.district.NewId;

/** A co-building agreement. */
public record AgreementId(UUID value) {

    public static AgreementId next() {
        return new AgreementId(NewId.uuid());
    }
}
