package org.gongjian.identity.passkeys;

import java.time.Instant;
import org.gongjian.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of an account.
 *
 * @param name what its owner calls it
 * @param backedUp whether it is kept beyond the one device
 */
public record Passkey(
        PasskeyId id,
        AccountId account,
        String name,
        boolean backedUp,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
