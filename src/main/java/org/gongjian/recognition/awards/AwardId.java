package org.gongjian.recognition.awards;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** An award: one plaque, certificate or title of one holder. */
public record AwardId(UUID value) {

    public static final String KIND = "award";

    public static AwardId next() {
        return new AwardId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** The award's page, below the district. */
    public String path() {
        return "honours/" + value;
    }
}
