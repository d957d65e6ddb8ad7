package org.gongjian.evaluation.surveys;

import java.time.Instant;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire about one entrant in one round.
 *
 * @param code in the address people are given, ten letters and digits
 * @param quota how many answers it takes; then it closes
 * @param closedAt null while it takes answers
 */
public record Survey(
        SurveyId id,
        CampaignId campaign,
        EntryId entry,
        int round,
        String code,
        int quota,
        @Nullable Instant closedAt) {

    /** Fewer answers than this are no result: they are neither shown nor counted. */
    public static final int FEWEST = 5;

    public static final int MOST = 100_000;

    /** Where it is answered, below the district. */
    public String path() {
        return "ask/" + code;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    Verdict takesAnswers() {
        return Verdict.require(isOpen(), Reason.of("evaluation.surveys.rule.closed"));
    }
}
