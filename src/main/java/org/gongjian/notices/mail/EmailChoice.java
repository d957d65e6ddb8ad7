package org.gongjian.notices.mail;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What somebody wants by e-mail of a topic. The message {@code notices.email.CHOICE} names it. */
public enum EmailChoice {
    /** In the digest of the day; what is urgent comes at once. */
    DAILY,
    AT_ONCE,
    NEVER;

    public Reason label() {
        return Reason.of("notices.email." + stored().replace('_', '-'));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EmailChoice ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
