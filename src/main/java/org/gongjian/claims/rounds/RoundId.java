package org.gongjian.claims.rounds;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A round of publication. */
public record RoundId(UUID value) {

    public static final String KIND = "round";

    public static RoundId next() {
        return new RoundId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Below the district. */
    public String path() {
        return "rounds/" + value;
    }
}
