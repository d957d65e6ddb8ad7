package org.gongjian.reading.holdings;

import java.util.Map;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * What to bring in of a report.
 *
 * @param report a table with Koha’s headings, or MARCXML
 * @param site where copies are whose branch the report does not say; null refuses those
 * @param category of books whose kind the report does not say, or says in a word that is no category here
 * @param codes of branches, and the site’s name that each stands for
 */
@SuppressWarnings("ArrayRecordComponent")
public record BringHoldings(
        HoldingsId id, byte[] report, @Nullable PlaceId site, CategoryId category, Map<String, String> codes) {

    public BringHoldings {
        codes = Map.copyOf(codes);
    }
}
