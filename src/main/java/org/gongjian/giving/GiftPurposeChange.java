package org.gongjian.giving;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Another purpose for things that were given, and what the donor said (Public Welfare Donations Law, article 18).
 *
 * @param agreed null until the donor answers
 * @param code with which somebody who gave in person answers; null where a unit gave
 * @param byCode whether it was answered with the code
 * @param answer why not, where the donor does not agree
 */
public record GiftPurposeChange(
        UUID id,
        GiftId gift,
        Localized purpose,
        String reason,
        Author askedBy,
        Instant askedAt,
        @Nullable ResidentCode code,
        @Nullable Boolean agreed,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        boolean byCode) {

    public boolean isOpen() {
        return agreed == null;
    }

    /** Where the donor answers, below the district. */
    public String path() {
        return gift.path() + "/purposes/" + id;
    }
}
