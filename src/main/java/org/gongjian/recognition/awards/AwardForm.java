package org.gongjian.recognition.awards;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What one holds in one's hands. */
public enum AwardForm {
    PLAQUE,
    CERTIFICATE,
    TITLE;

    public Reason label() {
        return Reason.of("recognition.awards.form." + stored());
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AwardForm ofStored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
