package org.gongjian.audit;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Points at a record of any room.
 *
 * @param kind lower-case letters and hyphens, such as {@code gift}
 */
public record RecordRef(String kind, UUID id) {

    private static final Pattern KIND = Pattern.compile("[a-z-]+");

    public RecordRef {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("a record kind has lower-case letters and hyphens, not " + kind);
        }
    }
}
