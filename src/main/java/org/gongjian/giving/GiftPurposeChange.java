package org.gongjian.giving;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Another purpose for things that were given, and what the donor said (Public Welfare Donations Law, article 18).
 *
 * @param agreed null until the donor answers
 * @param answer why not, where the donor does not agree
 */
public record GiftPurposeChange(
        UUID id,
        GiftId gift,
        Localized purpose,
        String reason,
        Author askedBy,
        Instant askedAt,
        @Nullable Boolean agreed,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return agreed == null;
    }

    /** Where the donor answers, below the district. */
    public String path() {
        return gift.path() + "/purposes/" + id;
    }
}
