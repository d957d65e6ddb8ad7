package org.gongjian.claims.rating;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.claims.register.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What a resident thinks of the result of a case.
 *
 * @param round which acceptance it was of
 * @param stars 1 to 5
 * @param unsatisfied as the district's policy had it then
 * @param words for those who work on the case
 * @param open whether the resident agreed that everybody may read the words; they may take it back with their code
 * @param hiddenBecause why whoever asked keeps the words from the public all the same; null where nobody does
 * @param answer what whoever asked, or did the work, says to it
 */
public record Rating(
        UUID id,
        CaseId about,
        int round,
        int stars,
        boolean unsatisfied,
        @Nullable String words,
        boolean open,
        @Nullable String hiddenBecause,
        Instant at,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** Whether everybody reads the words. */
    public boolean isPublic() {
        return open && hiddenBecause == null;
    }

    public boolean waitsForAnswer() {
        return unsatisfied && answer == null;
    }
}
