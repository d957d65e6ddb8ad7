package org.gongjian.evaluation.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.standards.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * A problem found on the spot, from photo to recheck.
 *
 * @param number in the campaign
 * @param answer what the entrant says it did; null before
 * @param returned why an assessor was not satisfied with the latest answer
 */
public record SiteProblem(
        SiteProblemId id,
        int version,
        int number,
        SitePointId point,
        IndicatorId leaf,
        String words,
        LocalDate deadline,
        State state,
        @Nullable String answer,
        @Nullable String returned,
        Instant raisedAt,
        @Nullable Instant closedAt) {

    /** How far it is. */
    public enum State {
        /** The entrant is to put it right. */
        OPEN,
        /** The entrant says that it did; an assessor looks again. */
        ANSWERED,
        /** An assessor looked again and closed it. */
        CLOSED;

        public Reason label() {
            return Reason.of("evaluation.visits.problem." + stored());
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    public String path() {
        return id.path();
    }

    public boolean isLate(LocalDate today) {
        return state == State.OPEN && today.isAfter(deadline);
    }

    Verdict mayBeAnswered() {
        return Verdict.require(state == State.OPEN, Reason.of("evaluation.visits.rule.answered"));
    }

    Verdict mayBeRechecked() {
        return Verdict.require(state == State.ANSWERED, Reason.of("evaluation.visits.rule.unanswered"));
    }
}
