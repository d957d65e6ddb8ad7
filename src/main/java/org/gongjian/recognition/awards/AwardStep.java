package org.gongjian.recognition.awards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an award; it never changes.
 *
 * @param who null where nobody is named
 * @param note for a removal and a restoration the reason, for a review what was found; everybody reads it
 */
public record AwardStep(
        Kind kind,
        LocalDate on,
        @Nullable Localized who,
        @Nullable Localized note,
        Author by,
        Instant at) {

    /** The message {@code recognition.awards.step.KIND} says it. */
    public enum Kind {
        AWARDED,
        UNVEILED,
        PUT_UP,
        REVIEW_OPENED,
        CONFIRMED,
        REMOVED,
        RESTORED;

        public Reason label() {
            return Reason.of("recognition.awards.step." + stored());
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind ofStored(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        static Kind of(ActKind act) {
            return valueOf(act.name());
        }
    }
}
