package org.gongjian.alliances.fulfilment;

import java.time.LocalDate;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.Target;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * That a promise was kept on a day, as a party that received it says. It is never changed; a wrong one is struck.
 *
 * @param receiver the party whose people noted it
 * @param quantity how many times, 1 to a million
 * @param struck why it no longer counts; null while it does
 */
public record Note(
        NoteId id,
        CommitmentId commitment,
        UnitId receiver,
        LocalDate on,
        long quantity,
        @Longest(500) Localized words,
        @Nullable Localized struck) {

    public Note {
        Verdict.require(quantity >= 1 && quantity <= Target.MOST, Reason.of("alliances.target.range", Target.MOST))
                .orRefuse("quantity");
    }

    public boolean counts() {
        return struck == null;
    }
}
