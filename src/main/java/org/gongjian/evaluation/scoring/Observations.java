package org.gongjian.evaluation.scoring;

import java.time.Clock;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.standards.IndicatorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was found, and how it came to be what it is. Every score is computed from here and from nothing else. */
@Service
public class Observations {

    private final ObservationRows rows;
    private final CampaignLines lines;
    private final RoundScores scores;
    private final RoundScoreRows entrants;
    private final AuditLog audit;
    private final Clock clock;

    Observations(
            ObservationRows rows,
            CampaignLines lines,
            RoundScores scores,
            RoundScoreRows entrants,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.scores = scores;
        this.entrants = entrants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes what was found, or what it is now, and keeps the score; joins the caller's transaction, whose rules have said that
     * it may. Refused where the leaf is not one of the round's edition or the value is more than it gives.
     *
     * @return how often it was changed so far, 1 for what is found first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int record(Author by, Observe found) {
        Lines all = lines.of(found.campaign());
        ObservationRules.mayBeFound(all, found).orRefuse("value");
        if (!entrants.hold(found.campaign(), found.entry())) {
            throw Refused.missing();
        }
        ObservationRows.Standing before = rows.standing(found).orElse(null);
        int change = before == null ? 1 : before.change() + 1;
        Verdict.require(change == 1 || found.reason() != null, Reason.of("frame.fault.missing"))
                .orRefuse("reason");
        if (change == 1) {
            rows.add(found);
        } else {
            rows.change(found, change);
        }
        rows.addStep(found, change, by, clock.instant());
        scores.changed(all, found, before == null ? null : before.value());
        audit.write(by, "observed", found.entry().ref(), "round-" + found.round(), leaf(found.leaf()));
        return change;
    }

    private static String leaf(IndicatorId leaf) {
        return "leaf-" + leaf.value();
    }
}
