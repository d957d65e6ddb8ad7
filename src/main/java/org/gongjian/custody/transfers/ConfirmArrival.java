package org.gongjian.custody.transfers;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.custody.LotId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the code says what arrived.
 *
 * @param thanks up to 1,000 characters, or null
 * @param show whether everybody may read the thanks
 */
public record ConfirmArrival(
        LocalDate on, List<Arrived> lines, @Nullable String thanks, boolean show) {

    public ConfirmArrival {
        lines = List.copyOf(lines);
    }

    /**
     * @param quantity 0 to what was sent
     * @param explanation needed where fewer arrived
     */
    public record Arrived(LotId lot, int quantity, @Nullable String explanation) {}
}
