package org.gongjian.places.layouts;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A layout. */
public record LayoutId(UUID value) {

    public static LayoutId next() {
        return new LayoutId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("layout", value);
    }
}
