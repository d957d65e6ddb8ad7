package org.gongjian.custody;

import java.time.LocalDate;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.programmes.CategoryId;

/**
 * What a holder has of one lot.
 *
 * @param atLeast whether some are not counted yet
 * @param since the day the first of them came
 * @param because the record through which they came
 */
public record StockLine(
        LotId lot,
        Localized title,
        CategoryId category,
        UnitOfMeasure unit,
        long quantity,
        boolean atLeast,
        LocalDate since,
        RecordRef because) {}
