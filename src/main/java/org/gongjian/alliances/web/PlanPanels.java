package org.gongjian.alliances.web;

import java.util.List;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.springframework.stereotype.Component;

/** From a record that an item of a joint plan became, back to that plan, where everybody may read it. */
@Component
class PlanPanels implements RelatedRecords {

    private static final int ORDER = 25;

    private final JointPlans plans;
    private final Agreements agreements;

    PlanPanels(JointPlans plans, Agreements agreements) {
        this.plans = plans;
        this.agreements = agreements;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        return plans.ofRecord(record)
                .flatMap(item -> agreements.byId(item.agreement()))
                .filter(Agreement::isPublic)
                .map(agreement -> List.of(new Group(
                        "alliances.plan.related",
                        ORDER,
                        List.of(new Related(
                                Agreements.ref(agreement.id()),
                                Paths.of(agreement.id()) + "/plan",
                                agreement.text().title(),
                                Reason.of("alliances.plan"))))))
                .orElse(List.of());
    }
}
