package org.gongjian.evaluation.standards;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Component;

/** District officers write standards; everybody reads what was published. */
@Component
class StandardPermissions {

    Verdict mayWrite(Actor actor) {
        return Verdict.require(actor.isDistrictOfficer(), Reason.of("evaluation.standards.refused.write"));
    }

    boolean mayRead(Actor actor, Edition edition) {
        return !edition.isDraft() || actor.isDistrictOfficer();
    }
}
