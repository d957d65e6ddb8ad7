package org.gongjian.claims.register;

import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.recognition.awards.AwardOrigins;
import org.springframework.stereotype.Component;

/** An award comes from a case that whoever asked has closed, and goes to those who claimed it. */
@Component
class CasesLeadToAwards implements AwardOrigins {

    private final Cases cases;

    CasesLeadToAwards(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return CaseId.KIND;
    }

    @Override
    public Verdict mayLeadTo(UUID record, Set<UnitId> holders) {
        return cases.byId(new CaseId(record))
                .map(one -> Verdict.require(
                                one.state() == CaseState.CLOSED,
                                Reason.of("claims.origin.case", one.state().label()))
                        .and(Verdict.require(one.claimers().containsAll(holders), AwardOrigins.OTHER_HOLDER)))
                .orElse(Verdict.refused(AwardOrigins.NOT_HERE));
    }
}
