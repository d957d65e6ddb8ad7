package org.gongjian.district;

import java.util.UUID;

/** A street, town or community inside a district. */
public record AreaId(UUID value) {

    public static AreaId next() {
        return new AreaId(NewId.uuid());
    }
}
