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
 * @param answer why not, where the donor does not agree; null again once the donor's name was taken out
 * @param byCode whether it was answered with the code
 * @param paper on which it was answered; null where it was answered here
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
        boolean byCode,
        @Nullable SignedPaper paper) {

    /** As it is asked. */
    static GiftPurposeChange asked(
            UUID id,
            GiftId gift,
            Localized purpose,
            String reason,
            Author by,
            Instant at,
            @Nullable ResidentCode code) {
        return new GiftPurposeChange(id, gift, purpose, reason, by, at, code, null, null, null, false, null);
    }

    public boolean isOpen() {
        return agreed == null;
    }

    /** Whether it was answered, and so. */
    boolean isAnswered(boolean so) {
        return agreed != null && agreed == so;
    }

    /** Where the donor answers, below the district. */
    public String path() {
        return gift.path() + "/purposes/" + id;
    }
}
