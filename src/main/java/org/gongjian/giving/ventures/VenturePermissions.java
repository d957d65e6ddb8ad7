package org.gongjian.giving.ventures;

import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** The organizer's side runs a call; a unit's own people apply and report; assessors score, and never their own unit's. */
@Component
class VenturePermissions {

    private final Authority authority;

    VenturePermissions(Authority authority) {
        this.authority = authority;
    }

    Verdict mayRun(Actor actor, UnitId organizer) {
        return because(authority.mayActFor(actor, organizer), "giving.ventures.refused.run");
    }

    Verdict mayApply(Actor actor, UnitId applicant) {
        return because(authority.mayAnswerFor(actor, applicant), "giving.ventures.refused.apply");
    }

    /** Whether somebody may apply for any unit at all. */
    Verdict mayApplySomewhere(Actor actor) {
        return Verdict.require(!actor.units().isEmpty(), Reason.of("giving.ventures.refused.apply"));
    }

    /** @param barred the accounts that said they are not impartial */
    Verdict mayScore(Actor actor, Venture venture, Set<UUID> barred) {
        return Verdict.require(actor.has(Role.ASSESSOR), Reason.of("giving.ventures.refused.score"))
                .and(Verdict.require(!actor.actsFor(venture.applicant()), Reason.of("giving.ventures.refused.own")))
                .and(Verdict.require(
                        barred.stream().noneMatch(actor::standsFor), Reason.of("giving.ventures.refused.barred")));
    }

    /** Whether somebody sees a venture that is not public. */
    boolean isInside(Actor actor, Call call, Venture venture) {
        return actor.has(Role.ASSESSOR)
                || mayRun(actor, call.organizer()).isAllowed()
                || authority.mayActFor(actor, venture.applicant()).isAllowed();
    }

    private static Verdict because(Verdict verdict, String refusal) {
        return Verdict.require(verdict.isAllowed(), Reason.of(refusal));
    }
}
