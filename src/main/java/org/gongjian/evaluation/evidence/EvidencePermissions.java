package org.gongjian.evaluation.evidence;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** An entrant's own people show; the organizer's side and assessors look, and the assessors of the entrant itself do so as its own. */
@Component
class EvidencePermissions {

    private final Authority authority;

    EvidencePermissions(Authority authority) {
        this.authority = authority;
    }

    Verdict mayShow(Actor actor, Entrant entrant) {
        return Verdict.require(
                authority.mayAnswerFor(actor, entrant.unit()).isAllowed(),
                Reason.of("evaluation.evidence.refused.show"));
    }

    Verdict mayLook(Actor actor, Entrant entrant, UnitId organizer) {
        return Verdict.require(
                mayShow(actor, entrant).isAllowed()
                        || actor.has(Role.ASSESSOR)
                        || authority.mayActFor(actor, organizer).isAllowed()
                        || authority.mayActFor(actor, entrant.unit()).isAllowed(),
                Reason.of("evaluation.evidence.refused.look"));
    }
}
