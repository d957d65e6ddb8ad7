package org.gongjian.identity.cards;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.CardId;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A card as it stands: good for a year, or until it is revoked.
 *
 * @param unit which knows the volunteer and issued the card
 * @param lastUsedOn in UTC, null for one that was not used yet
 */
public record VolunteerCard(
        CardId id,
        DistrictId district,
        UnitId unit,
        PersonId person,
        AccountId account,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable LocalDate lastUsedOn) {

    public Verdict mayBeUsed(Instant now) {
        return Verdict.require(revokedAt == null, Reason.of("identity.card.revoked"))
                .and(Verdict.require(now.isBefore(expiresAt), Reason.of("identity.card.expired", expiresAt)));
    }

    public boolean isGood(Instant now) {
        return mayBeUsed(now).isAllowed();
    }
}
