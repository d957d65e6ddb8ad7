package org.gongjian.alliances.committee;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far a meeting has come. */
public enum MeetingState {
    /** Its agenda is being written. */
    PLANNED,
    /** The members have been told. */
    CALLED,
    /** It took place; its minutes are being written. */
    HELD,
    /** Its minutes are public. */
    PUBLISHED,
    CANCELLED;

    public Reason label() {
        return Reason.of("alliances.meeting.state." + code());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MeetingState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
