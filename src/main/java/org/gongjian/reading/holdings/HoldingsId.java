package org.gongjian.reading.holdings;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** One report of holdings that was brought in. */
public record HoldingsId(UUID value) {

    public static HoldingsId next() {
        return new HoldingsId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("library-holdings", value);
    }
}
