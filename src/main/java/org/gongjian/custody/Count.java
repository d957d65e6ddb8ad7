package org.gongjian.custody;

import java.time.LocalDate;
import org.gongjian.audit.RecordRef;

/**
 * Somebody counted a lot that had come uncounted.
 *
 * @param at where it is
 * @param by who counted
 */
public record Count(LotId lot, Holder at, int quantity, LocalDate on, RecordRef because, ByWhom by) {

    public Count {
        Lot.checked(quantity);
    }
}
