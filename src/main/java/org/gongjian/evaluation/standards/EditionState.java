package org.gongjian.evaluation.standards;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far an edition has come. */
public enum EditionState {
    /** Being written; nothing is measured with it. */
    DRAFT,
    /** Never changed again; rounds may be opened with it. */
    PUBLISHED,
    /** No further round is opened with it; those that were go on. */
    RETIRED;

    public Reason label() {
        return Reason.of("evaluation.standards.state." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EditionState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
