package org.gongjian.recognition.awards;

import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** Who may do what with awards. */
@Component
class AwardPermissions {

    private final Authority authority;

    AwardPermissions(Authority authority) {
        this.authority = authority;
    }

    /**
     * District officers; officers over a unit that awards it; and, unless the kind is the office's alone, whoever acts for such
     * a unit.
     */
    Verdict mayAward(Actor by, AwardKind kind, List<UnitId> awarding) {
        boolean may = by.isDistrictOfficer()
                || awarding.stream()
                        .map(unit -> kind.byOffice() ? authority.mayOversee(by, unit) : authority.mayActFor(by, unit))
                        .anyMatch(Verdict::isAllowed);
        return Verdict.require(
                may,
                Reason.of(kind.byOffice() ? "recognition.awards.refused.office" : "recognition.awards.refused.award"));
    }

    /** Whoever may award it; and the holder may tell when it put it up. */
    Verdict mayAct(Actor by, AwardKind kind, Award award, ActKind act) {
        Verdict awarding = mayAward(by, kind, award.awardingUnits());
        return act == ActKind.PUT_UP && authority.mayActFor(by, award.holder()).isAllowed()
                ? Verdict.allowed()
                : awarding;
    }

    /** Whoever acts for a unit or watches over one finds something to award. */
    boolean awardsSomewhere(Actor by) {
        return by.isDistrictOfficer() || !authority.unitsOf(by).isEmpty();
    }

    Verdict mayKeepKinds(Actor by) {
        return authority.mayKeepOffice(by);
    }
}
