package org.gongjian.notices.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address of an account, as pages show it.
 *
 * @param id of this address: another one of the same account has another
 * @param verifiedAt null while only the verification may be sent there
 * @param unsubscribedAt since when nothing is sent there; null where something is
 */
public record OwnEmail(
        UUID id,
        String mask,
        @Nullable Instant verifiedAt,
        @Nullable Instant codeExpiresAt,
        @Nullable Instant unsubscribedAt) {

    public boolean isVerified() {
        return verifiedAt != null;
    }

    public boolean isUsed() {
        return verifiedAt != null && unsubscribedAt == null;
    }
}
