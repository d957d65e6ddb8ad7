package org.gongjian.programmes.figures;

import java.time.LocalDate;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;

/**
 * A record that counts.
 *
 * @param path of its page, below the district
 * @param on the day it counts for
 * @param quantity in the unit of the figure
 * @param atLeast whether more may be counted later
 * @param estimated whether the quantity is an estimate
 */
public record FigureRow(
        RecordRef record,
        String path,
        Localized title,
        LocalDate on,
        long quantity,
        boolean atLeast,
        boolean estimated) {

    public FigureRow {
        if (quantity < 0) {
            throw new IllegalArgumentException("a record cannot count " + quantity);
        }
    }

    /** One that counts once. */
    public static FigureRow one(RecordRef record, String path, Localized title, LocalDate on) {
        return new FigureRow(record, path, title, on, 1, false, false);
    }
}
