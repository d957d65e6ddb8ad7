package org.gongjian.evaluation.evidence;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far an evidence has come. */
public enum EvidenceState {
    /** Being put together; scorers do not see it. */
    DRAFT,
    /** Checked against the recipes of its leaves, and given. */
    GIVEN,
    /** Not enough, says a scorer or the organizer: the entrant supplements it and gives it again. */
    SENT_BACK,
    /** Taken back before anybody gave points for it. */
    WITHDRAWN;

    public Reason label() {
        return Reason.of("evaluation.evidence.state." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EvidenceState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
