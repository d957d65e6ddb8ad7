package org.gongjian.giving.money;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** The side that holds the money keeps its books; only the donor's own people agree to another purpose. */
@Component
class FundPermissions {

    private final Authority authority;

    FundPermissions(Authority authority) {
        this.authority = authority;
    }

    Verdict mayOpenSomewhere(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer()
                        || actor.has(Role.STREET_OFFICER)
                        || !actor.units().isEmpty(),
                Reason.of("giving.money.refused.keep"));
    }

    Verdict mayKeep(Actor actor, UnitId holder) {
        return because(authority.mayActFor(actor, holder), "giving.money.refused.keep");
    }

    Verdict mayConsent(Actor actor, Fund fund) {
        return because(authority.mayAnswerFor(actor, fund.donor()), "giving.money.refused.consent");
    }

    /** Whether somebody reads what is not for everybody: the two units and the officers over them. */
    boolean isInside(Actor actor, Fund fund) {
        return authority.mayActFor(actor, fund.holder()).isAllowed()
                || authority.mayActFor(actor, fund.donor()).isAllowed();
    }

    private static Verdict because(Verdict verdict, String refusal) {
        return Verdict.require(verdict.isAllowed(), Reason.of(refusal));
    }
}
