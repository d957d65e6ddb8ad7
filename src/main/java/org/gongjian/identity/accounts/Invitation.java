package org.gongjian.identity.accounts;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/** An invitation as it stands: open for seven days, to be used once. */
public record Invitation(
        InvitePerson asked,
        DistrictId district,
        @Nullable UUID invitedBy,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt) {

    Verdict mayBeAccepted(Instant now) {
        return Verdict.require(acceptedAt == null, Reason.of("identity.invitation.used"))
                .and(Verdict.require(withdrawnAt == null, Reason.of("identity.invitation.withdrawn")))
                .and(Verdict.require(now.isBefore(expiresAt), Reason.of("identity.invitation.expired")));
    }
}
