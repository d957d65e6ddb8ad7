package org.gongjian.claims.register;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.springframework.stereotype.Component;

/**
 * Whoever may act for one of the claimers reports on the work; only the asker's own people accept, return and close it, and
 * no officer does so for them.
 */
@Component
class CasePermissions {

    private final Authority authority;

    CasePermissions(Authority authority) {
        this.authority = authority;
    }

    Verdict mayWork(Actor by, Case about) {
        boolean may = about.claimers().stream()
                .anyMatch(unit -> authority.mayActFor(by, unit).isAllowed());
        return Verdict.require(may, Reason.of("claims.case.refused.work"));
    }

    Verdict mayJudge(Actor by, Case about) {
        return Verdict.require(
                authority.mayAnswerFor(by, about.asker()).isAllowed(), Reason.of("claims.case.refused.judge"));
    }

    /** Residents' words are read by both sides and by the officers above the asker. */
    Verdict mayReadWords(Actor by, Case about) {
        boolean may = by.isDistrictOfficer()
                || about.units().stream()
                        .anyMatch(unit -> authority.mayActFor(by, unit).isAllowed());
        return Verdict.require(may, Reason.of("claims.case.refused.words"));
    }
}
