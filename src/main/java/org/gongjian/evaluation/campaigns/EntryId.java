package org.gongjian.evaluation.campaigns;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** What a unit declared itself with for a campaign. */
public record EntryId(UUID value) {

    public static final String KIND = "campaign-entry";

    public static EntryId next() {
        return new EntryId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
