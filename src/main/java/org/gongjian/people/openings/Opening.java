package org.gongjian.people.openings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That masked fields were opened once.
 *
 * @param by the account, null for the system itself
 */
public record Opening(
        List<String> fields, Because because, @Nullable UUID by, Instant at) {

    public Opening {
        fields = List.copyOf(fields);
    }
}
