package org.gongjian.activities.signup.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids as they are sent: 36 characters, small letters. */
final class Ids {

    private Ids() {}

    /** Nothing where it is written in any other way. */
    static Optional<UUID> read(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(typed))
                    .filter(id -> id.toString().equals(typed));
        } catch (IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }
}
