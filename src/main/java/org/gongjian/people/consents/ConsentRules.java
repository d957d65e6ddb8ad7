package org.gongjian.people.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.Age;
import org.gongjian.people.PersonId;

/**
 * Whose consent counts: under 14 the guardian's (Personal Information Protection Law, article 31), under 18 one's own where
 * there is a guardian at all, or the guardian's where the words ask for it, from 18 on one's own.
 */
final class ConsentRules {

    private ConsentRules() {}

    /**
     * Whether this is the person to agree.
     *
     * @param self the ids the person goes by
     * @param guardians those in force on the day it was given
     */
    static Verdict mayGive(
            Age age, boolean strict, PersonId givenBy, Collection<PersonId> self, Collection<PersonId> guardians) {
        if (!age.isMinor()) {
            return Verdict.require(self.contains(givenBy), Reason.of("people.consent.own", Age.ADULT_FROM));
        }
        if (guardians.isEmpty()) {
            return Verdict.refused(Reason.of("people.consent.no-guardian"));
        }
        if (guardians.contains(givenBy)) {
            return Verdict.allowed();
        }
        return age == Age.CHILD
                ? Verdict.refused(Reason.of("people.consent.guardian.child", Age.YOUTH_FROM))
                : Verdict.require(self.contains(givenBy), Reason.of("people.consent.guardian.who"))
                        .and(Verdict.require(!strict, Reason.of("people.consent.guardian.strict")));
    }

    /** Whether it still stands at a moment. */
    static Verdict stands(Consent consent, Instant at, LocalDate day) {
        return Verdict.require(!consent.isWithdrawn(at), Reason.of("people.consent.withdrawn"))
                .and(Verdict.require(!consent.isOver(day), Reason.of("people.consent.over")));
    }

    static Verdict isGivenInOrder(GiveConsent command, LocalDate today) {
        return Verdict.require(!command.on().isAfter(today), Reason.of("people.consent.later", today));
    }

    static Verdict endsInOrder(GiveConsent command) {
        return Verdict.require(
                command.until() == null || !command.until().isBefore(command.on()),
                Reason.of("people.consent.ends-early", command.on()));
    }
}
