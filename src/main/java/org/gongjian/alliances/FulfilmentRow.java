package org.gongjian.alliances;

import java.time.LocalDate;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One record that keeps a promise.
 *
 * @param path of its page, below the district
 * @param on the day it counts for
 * @param quantity in the unit of the measure; 0 where nothing is counted yet
 * @param atLeast whether more may be counted later
 * @param enteredBy who typed the record, as a page may say it
 */
public record FulfilmentRow(
        RecordRef record,
        String path,
        Localized title,
        LocalDate on,
        long quantity,
        boolean atLeast,
        @Nullable AuthorName enteredBy) {

    public FulfilmentRow {
        if (quantity < 0) {
            throw new IllegalArgumentException("a record cannot keep " + quantity + " of a promise");
        }
    }
}
