package org.gongjian.district;

import java.util.UUID;

/** A district, the tenant. */
public record DistrictId(UUID value) {

    public static DistrictId next() {
        return new DistrictId(NewId.uuid());
    }
}
