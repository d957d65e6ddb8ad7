package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports.
 *
 * @param round from 1: a refused one is handed in anew
 * @param spent yuan so far
 * @param accepted null until the organizer says
 */
public record Report(
        Stage stage,
        int round,
        Localized words,
        BigDecimal spent,
        Instant handedInAt,
        @Nullable Boolean accepted,
        @Nullable String reason) {

    public boolean isOpen() {
        return accepted == null;
    }
}
