package org.gongjian.evaluation.scoring;

import java.time.Clock;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.standards.IndicatorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was found, and how it came to be what it is. Every score is computed from here and from nothing else. */
@Service
public class Observations {

    private final ObservationRows rows;
    private final AuditLog audit;
    private final Clock clock;

    Observations(ObservationRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes what was found, or what it is now; joins the caller's transaction, whose rules have said that it may. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Author by, Observe found) {
        int change = rows.standing(found).map(standing -> standing + 1).orElse(1);
        Verdict.require(change == 1 || found.reason() != null, Reason.of("frame.fault.missing"))
                .orRefuse("reason");
        if (change == 1) {
            rows.add(found);
        } else {
            rows.change(found, change);
        }
        rows.addStep(found, change, by, clock.instant());
        audit.write(by, "observed", found.entry().ref(), "round-" + found.round(), leaf(found.leaf()));
    }

    private static String leaf(IndicatorId leaf) {
        return "leaf-" + leaf.value();
    }
}
