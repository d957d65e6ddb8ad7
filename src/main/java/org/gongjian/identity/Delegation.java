package org.gongjian.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as it stands.
 *
 * @param mandate under which the delegate acts; its own end ends the delegation
 * @param startsOn the first day, in the district's zone
 * @param endsOn the last day
 */
public record Delegation(
        DelegationId id,
        Mandate mandate,
        boolean mandateEnded,
        PersonId holder,
        AccountId holderAccount,
        PersonId delegate,
        AccountId delegateAccount,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String note,
        Instant offeredAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt) {

    /** Where it stands on a day. The message {@code identity.delegation.state.STATE} names it. */
    public enum State {
        OFFERED,
        COMING,
        IN_FORCE,
        OVER,
        ENDED;

        public Reason label() {
            return Reason.of("identity.delegation.state."
                    + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        public boolean isOpen() {
            return this == OFFERED || this == COMING || this == IN_FORCE;
        }
    }

    public State state(LocalDate today) {
        if (endedAt != null || mandateEnded) {
            return State.ENDED;
        }
        if (today.isAfter(endsOn)) {
            return State.OVER;
        }
        if (acceptedAt == null) {
            return State.OFFERED;
        }
        return today.isBefore(startsOn) ? State.COMING : State.IN_FORCE;
    }

    public boolean isGivenBy(@Nullable AccountId account) {
        return holderAccount.equals(account);
    }

    public boolean isGivenTo(@Nullable AccountId account) {
        return delegateAccount.equals(account);
    }

    Verdict mayBeAccepted(LocalDate today) {
        return switch (state(today)) {
            case OFFERED, COMING, IN_FORCE -> Verdict.allowed();
            case OVER -> Verdict.refused(Reason.of("identity.delegation.over", endsOn));
            case ENDED -> Verdict.refused(Reason.of("identity.delegation.ended"));
        };
    }

    Verdict mayBeActedUnder(LocalDate today) {
        return switch (state(today)) {
            case IN_FORCE -> Verdict.allowed();
            case OFFERED -> Verdict.refused(Reason.of("identity.delegation.not-accepted"));
            case COMING -> Verdict.refused(Reason.of("identity.delegation.not-yet", startsOn));
            case OVER -> Verdict.refused(Reason.of("identity.delegation.over", endsOn));
            case ENDED -> Verdict.refused(Reason.of("identity.delegation.ended"));
        };
    }
}
