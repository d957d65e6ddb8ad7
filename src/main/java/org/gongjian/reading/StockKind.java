package org.gongjian.reading;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.programmes.CategoryId;

/**
 * What a reading room has of one category.
 *
 * @param path the category's names from the root down
 * @param titles how many different ones
 * @param since the day the first of the kind came: before it there was none
 * @param through the record through which it came, such as a gift
 */
public record StockKind(
        CategoryId category, Localized path, int titles, List<Amount> amounts, LocalDate since, RecordRef through) {

    public StockKind {
        amounts = List.copyOf(amounts);
    }
}
