package org.gongjian.recognition.awards;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How an award stands on a day: what was decided, and what the clock says. */
public enum Standing {
    /** Its term has not begun. */
    AWARDED("blue"),
    IN_FORCE("green"),
    UNDER_REVIEW("amber"),
    EXPIRED("grey"),
    REMOVED("red");

    private final String light;

    Standing(String light) {
        this.light = light;
    }

    public Reason label() {
        return Reason.of("recognition.awards.standing." + code());
    }

    /** The colour of its light; the word says the same. */
    public String light() {
        return light;
    }

    /** How it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it counts: awarded, and neither over nor taken back. */
    public boolean stands() {
        return this != EXPIRED && this != REMOVED;
    }
}
