package org.gongjian.evaluation.campaigns;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How an entrant stands. */
public enum EntryState {
    DECLARED,
    /** It meets the entry bars, and is measured. */
    ADMITTED,
    /** It does not meet them, or was excluded after an objection that was right. */
    TURNED_DOWN,
    WITHDRAWN;

    public Reason label() {
        return Reason.of("evaluation.campaigns.entry." + stored().replace('_', '-'));
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
