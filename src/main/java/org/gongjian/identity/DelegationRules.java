package org.gongjian.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who may let somebody act for them, and for how long. */
final class DelegationRules {

    /** The longest delegation, its first and last day included. Whoever is away for longer hands the mandate over. */
    static final int MOST_DAYS = 90;

    static final int LONGEST_NOTE = 300;

    private DelegationRules() {}

    /** Only the holder; whoever acts for the holder cannot pass that on. */
    static Verdict holderDelegates(Actor by, AccountId holder) {
        return Verdict.require(by.behalf() == null, Reason.of("identity.delegation.no-further"))
                .and(Verdict.require(holder.equals(by.accountId()), Reason.of("identity.delegation.not-holder")));
    }

    /** What a volunteer or an assessor does, nobody does for them. */
    static Verdict roleCanBeDelegated(Role role) {
        return Verdict.require(role.canBePassedOn(), Reason.of("identity.delegation.role", role.label()));
    }

    static Verdict toSomebodyElse(PersonId holder, PersonId delegate) {
        return Verdict.require(!holder.equals(delegate), Reason.of("identity.delegation.self"));
    }

    static Verdict startsNotBefore(LocalDate today, LocalDate startsOn) {
        return Verdict.require(!startsOn.isBefore(today), Reason.of("identity.delegation.past"));
    }

    static Verdict endsNotBefore(LocalDate startsOn, LocalDate endsOn) {
        return Verdict.require(!endsOn.isBefore(startsOn), Reason.of("identity.delegation.order"));
    }

    static Verdict isNotTooLong(LocalDate startsOn, LocalDate endsOn) {
        return Verdict.require(
                ChronoUnit.DAYS.between(startsOn, endsOn) < MOST_DAYS,
                Reason.of("identity.delegation.long", MOST_DAYS));
    }

    static Verdict noteIsShort(@Nullable String note) {
        return Verdict.require(
                note == null || note.codePointCount(0, note.length()) <= LONGEST_NOTE,
                Reason.of("frame.fault.long", LONGEST_NOTE));
    }
}
