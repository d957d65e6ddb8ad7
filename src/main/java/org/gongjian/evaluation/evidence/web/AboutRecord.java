package org.gongjian.evaluation.evidence.web;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Refused;

/** Reads which record is meant from an address or a form. */
final class AboutRecord {

    private AboutRecord() {}

    /** A kind that cannot be one is a fault of the address: 404. */
    static RecordRef of(String kind, UUID id) {
        if (!kind.matches("[a-z-]+")) {
            throw Refused.missing();
        }
        return new RecordRef(kind, id);
    }
}
