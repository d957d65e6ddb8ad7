package org.gongjian.identity.passkeys;

import java.util.UUID;
import org.gongjian.district.NewId;

/** Identifies what a passkey was asked to sign; only the session that asked knows it. */
public record ChallengeId(UUID value) {

    static ChallengeId next() {
        return new ChallengeId(NewId.uuid());
    }
}
