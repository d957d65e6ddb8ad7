package org.gongjian.reading.tables;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A table that is kept between looking at it and bringing it in. */
public record KeptTable(UUID value) {

    static KeptTable next() {
        return new KeptTable(NewId.uuid());
    }

    RecordRef ref() {
        return new RecordRef("library-table", value);
    }

    /** What it is a table of. */
    public enum What {
        HOLDINGS,
        MONTHS
    }
}
