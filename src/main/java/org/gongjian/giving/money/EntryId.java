package org.gongjian.giving.money;

import java.util.UUID;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/** A row of the ledger of money. */
public record EntryId(UUID value) {

    public EntryId {
        isThere(value).orRefuse("id");
    }

    public static EntryId next() {
        return new EntryId(NewId.uuid());
    }

    /** A program that sends blanks sends none. */
    private static Verdict isThere(@Nullable UUID value) {
        return Verdict.require(value != null, Reason.of("frame.fault.missing"));
    }
}
