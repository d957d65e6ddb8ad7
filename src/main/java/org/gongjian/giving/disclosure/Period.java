package org.gongjian.giving.disclosure;

import java.time.LocalDate;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** The days a disclosure tells of, both included. */
public record Period(LocalDate from, LocalDate until) {

    public Period {
        Verdict.require(!until.isBefore(from), Reason.of("giving.disclosure.rule.period"))
                .orRefuse("until");
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
