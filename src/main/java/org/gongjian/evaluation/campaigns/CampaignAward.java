package org.gongjian.evaluation.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.recognition.awards.AwardId;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign gave, how long it stands, and what was found when somebody came again.
 *
 * @param path of the award itself, below the district
 * @param until the last day of its term; null where it stands until it is removed
 * @param removedOn null while it stands
 * @param reason why it was removed, or restored
 * @param checks oldest first
 */
public record CampaignAward(
        EntryId entry,
        int version,
        CampaignId campaign,
        AwardId award,
        UnitId holder,
        String path,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate removedOn,
        @Nullable Localized reason,
        List<SpotCheck> checks) {

    public CampaignAward {
        checks = List.copyOf(checks);
    }

    /** A visit without notice after the award. */
    public record SpotCheck(LocalDate heldOn, boolean passed, String words) {}

    public boolean isRemoved() {
        return removedOn != null;
    }

    /** Whether it stands, and until when. */
    public Reason standing(LocalDate today) {
        if (removedOn != null) {
            return Reason.of("evaluation.campaigns.award.removed", removedOn);
        }
        if (until == null) {
            return Reason.of("evaluation.campaigns.award.stands-on", from);
        }
        return Reason.of(
                today.isAfter(until) ? "evaluation.campaigns.award.over" : "evaluation.campaigns.award.stands",
                from,
                until);
    }

    Verdict mayBeChecked(LocalDate today) {
        return runs(today);
    }

    /** Only where the last spot check was not passed. */
    Verdict mayBeRemoved(LocalDate today) {
        return runs(today)
                .and(Verdict.require(removedOn == null, Reason.of("evaluation.campaigns.rule.removed")))
                .and(Verdict.require(
                        !checks.isEmpty() && !checks.getLast().passed(),
                        Reason.of("evaluation.campaigns.rule.no-failed-check")));
    }

    /** Only where the last spot check was passed. */
    Verdict mayBeRestored(LocalDate today) {
        return runs(today)
                .and(Verdict.require(removedOn != null, Reason.of("evaluation.campaigns.rule.not-removed")))
                .and(Verdict.require(
                        !checks.isEmpty() && checks.getLast().passed(),
                        Reason.of("evaluation.campaigns.rule.no-passed-check")));
    }

    private Verdict runs(LocalDate today) {
        return until == null
                ? Verdict.allowed()
                : Verdict.require(!today.isAfter(until), Reason.of("evaluation.campaigns.rule.award-over", until));
    }
}
