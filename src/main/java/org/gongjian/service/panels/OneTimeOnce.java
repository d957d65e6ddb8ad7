package org.gongjian.service.panels;

import java.util.Collection;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.people.MergeRule;
import org.gongjian.people.PersonId;
import org.gongjian.service.ServiceLedger;
import org.springframework.stereotype.Component;

/** Two records with hours of the same time become one only after somebody has said which count. */
@Component
class OneTimeOnce implements MergeRule {

    private final ServiceLedger ledger;

    OneTimeOnce(ServiceLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Reason> againstMerging(Collection<PersonId> survivor, Collection<PersonId> merged) {
        return ledger.countAtOneTime(survivor, merged) ? List.of(Reason.of("service.refused.merge")) : List.of();
    }
}
