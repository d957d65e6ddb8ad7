package org.gongjian.frame.api;

import java.util.UUID;
import org.gongjian.audit.RecordRef;

/** A record of any kind in the address, such as {@code activity:0192f0c1-8a00-7000-8000-000000000002}. */
final class RecordInAddress {

    private RecordInAddress() {}

    /** What is no record is an {@link IllegalArgumentException}. */
    static RecordRef read(String typed) {
        int colon = typed.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a record is a kind, a colon and an id");
        }
        return new RecordRef(typed.substring(0, colon), UUID.fromString(typed.substring(colon + 1)));
    }
}
