package org.gongjian.identity.passkeys;

import java.util.UUID;
import org.gongjian.district.NewId;

/** Identifies a passkey on our side; a device calls it by the id of its credential. */
public record PasskeyId(UUID value) {

    static PasskeyId next() {
        return new PasskeyId(NewId.uuid());
    }
}
