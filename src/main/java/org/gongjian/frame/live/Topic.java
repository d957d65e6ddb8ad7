package org.gongjian.frame.live;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.DistrictId;

/** What one can hear of: one record of one district. */
record Topic(DistrictId district, RecordRef record) {

    static final String SIGNAL = "record";

    /** As it travels between processes. */
    String written() {
        return district.value() + " " + record.kind() + " " + record.id();
    }

    static Optional<Topic> of(String written) {
        String[] parts = written.split(" ", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Topic(
                            new DistrictId(UUID.fromString(parts[0])),
                            new RecordRef(parts[1], UUID.fromString(parts[2]))))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
