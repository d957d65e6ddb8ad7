package org.gongjian.files.web;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Refused;

/** A record as an address names it: {@code kind:id}. */
final class AboutText {

    private AboutText() {}

    static String of(RecordRef record) {
        return record.kind() + ":" + record.id();
    }

    /** One that names nothing is a fault of the address: 404. */
    static RecordRef parse(String text) {
        String[] parts = text.strip().split(":", -1);
        try {
            if (parts.length == 2) {
                return new RecordRef(parts[0], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw Refused.missing();
        }
        throw Refused.missing();
    }
}
