package org.gongjian.identity.accounts;

import java.util.UUID;
import org.gongjian.district.NewId;

/** Identifies an access token; it is not the token. */
public record AccessTokenId(UUID value) {

    public static AccessTokenId next() {
        return new AccessTokenId(NewId.uuid());
    }
}
