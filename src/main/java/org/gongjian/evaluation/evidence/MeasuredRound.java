package org.gongjian.evaluation.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A round of a campaign, as those need it who show or find something in it.
 *
 * @param title of the campaign
 * @param running whether the campaign is
 * @param endsOn the last day for evidence
 * @param closedAt null as long as points are given
 */
public record MeasuredRound(
        CampaignId campaign,
        Localized title,
        UnitId organizer,
        boolean running,
        int number,
        EditionId edition,
        LocalDate beginsOn,
        LocalDate endsOn,
        @Nullable Instant closedAt) {

    /** Whether evidence is taken on a day. */
    public Verdict takesEvidence(LocalDate day) {
        return isOpen().and(Verdict.require(
                        !day.isBefore(beginsOn), Reason.of("evaluation.evidence.rule.early", number, beginsOn)))
                .and(Verdict.require(!day.isAfter(endsOn), Reason.of("evaluation.evidence.rule.late", number, endsOn)));
    }

    /** Whether something may still be found in it. */
    public Verdict isOpen() {
        return Verdict.require(running, Reason.of("evaluation.evidence.rule.not-running"))
                .and(Verdict.require(closedAt == null, Reason.of("evaluation.evidence.rule.closed", number)));
    }
}
