package org.gongjian.recognition.awards;

import java.time.LocalDate;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How long an award stands; both days belong to it.
 *
 * @param until null where it stands until it is removed
 */
public record Term(LocalDate from, @Nullable LocalDate until) {

    public Term {
        Verdict.require(until == null || !until.isBefore(from), Reason.of("recognition.awards.rule.term"))
                .orRefuse("until");
    }

    public boolean hasBegunOn(LocalDate day) {
        return !from.isAfter(day);
    }

    public boolean isOverOn(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
