package org.gongjian.voices;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What somebody does by saying it. The message {@code voices.kind.KIND} names it. */
public enum VoiceKind {
    QUOTE,
    THANKS;

    public Reason label() {
        return Reason.of("voices.kind." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VoiceKind ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
