package org.gongjian.claims;

import java.util.List;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/**
 * A unit's own people claim for it, and so do those who may act for it; at a launch whoever may act for the asker enters what
 * a unit says there. Each unit that joins says so itself; contact is known when the asker says so.
 */
@Component
class ClaimPermissions {

    private final Authority authority;

    ClaimPermissions(Authority authority) {
        this.authority = authority;
    }

    Verdict mayClaimSomewhere(Actor by) {
        return Verdict.require(
                by.isDistrictOfficer() || !authority.unitsOf(by).isEmpty(), Reason.of("claims.refused.claim"));
    }

    /** The lead's own side, or somebody of the asker's side who enters it for the lead. */
    Verdict mayClaim(Actor by, UnitId lead, UnitId asker) {
        return isOfLead(by, lead) || authority.mayActFor(by, asker).isAllowed()
                ? Verdict.allowed()
                : Verdict.refused(Reason.of("claims.refused.claim"));
    }

    boolean isOfLead(Actor by, UnitId lead) {
        return by.actsFor(lead)
                || (!by.isDistrictOfficer() && authority.mayActFor(by, lead).isAllowed());
    }

    Verdict mayEnterFor(Actor by, UnitId asker) {
        return because(authority.mayActFor(by, asker), "claims.refused.enter");
    }

    Verdict mayJoin(Actor by, UnitId unit) {
        return because(authority.mayAnswerFor(by, unit), "claims.refused.join");
    }

    Verdict mayWork(Actor by, Claim claim) {
        boolean may = claim.claimers().stream()
                .anyMatch(unit -> authority.mayActFor(by, unit).isAllowed());
        return Verdict.require(may, Reason.of("claims.refused.work"));
    }

    Verdict mayWithdraw(Actor by, Claim claim) {
        return because(authority.mayAnswerFor(by, claim.lead()), "claims.refused.withdraw");
    }

    Verdict maySayForAsker(Actor by, Claim claim) {
        return because(authority.mayAnswerFor(by, claim.asker()), "claims.refused.asker");
    }

    /** Contact notes are between the two sides and those above them. */
    boolean mayReadNotes(Actor by, Claim claim) {
        return by.isDistrictOfficer()
                || claim.claimers().stream().anyMatch(by::actsFor)
                || authority.mayActFor(by, claim.asker()).isAllowed();
    }

    Set<UnitId> unitsOf(Actor by) {
        return authority.unitsOf(by);
    }

    List<UnitId> ownUnits(Actor by) {
        return by.units();
    }

    private static Verdict because(Verdict verdict, String refusal) {
        return Verdict.require(verdict.isAllowed(), Reason.of(refusal));
    }
}
