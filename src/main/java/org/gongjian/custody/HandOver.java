package org.gongjian.custody;

import java.time.LocalDate;
import org.gongjian.audit.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances in which things changed hands.
 *
 * @param because the record that tells why, such as a gift
 * @param handler who handed them over
 * @param confirmedBy who took them and says so
 */
public record HandOver(
        LocalDate on,
        RecordRef because,
        Holder from,
        Holder to,
        ByWhom handler,
        @Nullable ByWhom confirmedBy) {

    public HandOver {
        if (from.equals(to)) {
            throw new IllegalArgumentException("things that stay where they are do not change hands");
        }
    }
}
