package org.gongjian.identity;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** Somebody's leave to act for the holder of a mandate. */
public record DelegationId(UUID value) {

    public static DelegationId next() {
        return new DelegationId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("delegation", value);
    }
}
