package org.gongjian.activities.signup.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids as they are sent. */
final class Ids {

    static final String FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Pattern ID = Pattern.compile(FORM);

    private Ids() {}

    static Optional<UUID> read(@Nullable String typed) {
        return typed != null && ID.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }
}
