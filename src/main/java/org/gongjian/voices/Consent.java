package org.gongjian.voices;

import java.time.LocalDate;
import java.util.Locale;
import org.gongjian.district.Reason;

/**
 * That somebody agreed to be quoted.
 *
 * @param on the day, in the district's zone
 */
public record Consent(Basis basis, LocalDate on) {

    /** How the consent was given. The message {@code voices.basis.BASIS} names it. */
    public enum Basis {
        /** Said in public by somebody in office: of posts only. */
        SPOKEN_IN_OFFICE,
        WRITTEN,
        ORAL;

        public Reason label() {
            return Reason.of("voices.basis." + stored());
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Basis ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
