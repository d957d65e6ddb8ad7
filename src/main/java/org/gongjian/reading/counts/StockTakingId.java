package org.gongjian.reading.counts;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** One stock-taking of a site. */
public record StockTakingId(UUID value) {

    public static StockTakingId next() {
        return new StockTakingId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("stock-taking", value);
    }
}
