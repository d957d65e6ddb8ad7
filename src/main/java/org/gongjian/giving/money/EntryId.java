package org.gongjian.giving.money;

import java.util.UUID;
import org.gongjian.district.NewId;

/** A row of the ledger of money. */
public record EntryId(UUID value) {

    public static EntryId next() {
        return new EntryId(NewId.uuid());
    }
}
