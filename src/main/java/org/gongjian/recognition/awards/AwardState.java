package org.gongjian.recognition.awards;

import java.util.Locale;

/** What was last decided of an award; the clock adds whether its term runs. */
enum AwardState {
    IN_FORCE,
    UNDER_REVIEW,
    REMOVED;

    String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AwardState ofStored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
