package org.gongjian.audit;

import java.util.UUID;

/**
 * Points at a record of any room.
 *
 * @param kind lower-case letters and hyphens, such as {@code gift}
 */
public record RecordRef(String kind, UUID id) {

    public RecordRef {
        if (!kind.matches("[a-z-]+")) {
            throw new IllegalArgumentException("a record kind has lower-case letters and hyphens, not " + kind);
        }
    }
}
