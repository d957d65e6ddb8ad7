package org.gongjian.giving.money;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A fund. */
public record FundId(UUID value) {

    public static final String KIND = "fund";

    public static FundId next() {
        return new FundId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** The fund's page, below the district. */
    public String path() {
        return "money/funds/" + value;
    }
}
