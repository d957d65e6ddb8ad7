package org.gongjian.identity.accounts;

import java.time.Instant;
import org.gongjian.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An account as it stands.
 *
 * @param epoch grows when every session is to end; a session begun in an older one is signed out
 * @param language a language tag, null where none was chosen
 */
public record Account(
        AccountId id,
        UserName userName,
        boolean isActive,
        int epoch,
        @Nullable String language,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignedInAt) {}
