package org.gongjian.programmes.pillars;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A pillar. */
public record PillarId(UUID value) {

    public static PillarId next() {
        return new PillarId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("pillar", value);
    }
}
