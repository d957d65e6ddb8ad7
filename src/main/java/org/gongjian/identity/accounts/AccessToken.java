package org.gongjian.identity.accounts;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A token by which somebody's programs act as that person: they may do what the person may, or only read it.
 *
 * @param lastUsedOn in UTC
 */
public record AccessToken(
        AccessTokenId id,
        AccountId account,
        String name,
        boolean readsOnly,
        Instant createdAt,
        Instant expiresAt,
        @Nullable LocalDate lastUsedOn,
        @Nullable Instant revokedAt) {

    public boolean isUsable(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
