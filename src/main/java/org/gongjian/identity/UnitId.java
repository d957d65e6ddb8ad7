package org.gongjian.identity;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A unit that can act: a community or a partner. The room of organizations keeps its facts under the same id. */
public record UnitId(UUID value) {

    public static UnitId next() {
        return new UnitId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("unit", value);
    }
}
