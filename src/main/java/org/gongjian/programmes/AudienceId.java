package org.gongjian.programmes;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** An audience. */
public record AudienceId(UUID value) {

    public static AudienceId next() {
        return new AudienceId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("audience", value);
    }
}
