package org.gongjian.giving.ventures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a proposed award. Who said it is shown to nobody.
 *
 * @param upheld null until the organizer answers
 */
public record Objection(
        UUID id,
        VentureId venture,
        String words,
        Instant at,
        @Nullable Boolean upheld,
        @Nullable String answer) {

    public boolean isOpen() {
        return upheld == null;
    }
}
