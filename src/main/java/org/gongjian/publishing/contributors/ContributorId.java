package org.gongjian.publishing.contributors;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A contributor. */
public record ContributorId(UUID value) {

    public static ContributorId next() {
        return new ContributorId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("contributor", value);
    }
}
