package org.gongjian.alliances;

import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** Who may do what with an agreement. */
@Component
class AgreementPermissions {

    private final Authority authority;

    AgreementPermissions(Authority authority) {
        this.authority = authority;
    }

    /** A draft: whoever may act for a party. Once agreed, everybody. */
    Verdict mayRead(Actor actor, Agreement agreement) {
        return agreement.isPublic()
                ? Verdict.allowed()
                : mayWrite(actor, agreement.text().units());
    }

    /** Whoever may act for one of the parties. */
    Verdict mayWrite(Actor actor, Set<UnitId> parties) {
        boolean may = parties.stream()
                .anyMatch(party -> authority.mayActFor(actor, party).isAllowed());
        return Verdict.require(may, refusal(actor, "alliances.refused.write"));
    }

    /** Whether there is any unit the person could write for. */
    Verdict mayWriteSome(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer()
                        || actor.has(Role.STREET_OFFICER)
                        || !actor.units().isEmpty(),
                refusal(actor, "alliances.refused.write"));
    }

    /** The party's own people and nobody else. */
    Verdict mayConfirm(Actor actor, UnitId party) {
        return authority.mayAnswerFor(actor, party);
    }

    /** A coordinator of a party, and officers a party lies under. */
    Verdict mayRecordPaper(Actor actor, Set<UnitId> parties) {
        boolean may = parties.stream()
                .anyMatch(party -> (actor.has(Role.COORDINATOR) && actor.actsFor(party))
                        || authority.mayOversee(actor, party).isAllowed());
        return Verdict.require(may, refusal(actor, "alliances.refused.paper"));
    }

    private static Reason refusal(Actor actor, String code) {
        return Reason.of(actor.kind() == Actor.Kind.VISITOR ? code + ".visitor" : code);
    }
}
