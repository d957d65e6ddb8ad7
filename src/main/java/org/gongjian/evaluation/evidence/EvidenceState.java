package org.gongjian.evaluation.evidence;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far an evidence has come. */
public enum EvidenceState {
    /** Being put together; scorers do not see it. */
    DRAFT,
    /** Checked against the recipes of its leaves, and given. */
    GIVEN,
    /** Taken back before anybody gave points for it. */
    WITHDRAWN;

    public Reason label() {
        return Reason.of("evaluation.evidence.state." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EvidenceState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
