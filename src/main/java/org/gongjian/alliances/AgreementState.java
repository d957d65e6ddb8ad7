package org.gongjian.alliances;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Where an agreement stands on a day; what the clock decides is never stored. */
public enum AgreementState {
    /** A party has yet to agree. */
    DRAFT,
    /** All have agreed, and the term has not begun. */
    CONFIRMED,
    /** The sealed paper's scan is there, each party has said that it is the text, and the term has not begun. */
    SIGNED,
    IN_FORCE,
    EXPIRED,
    /** Over, and another agreement goes on from it. */
    RENEWED,
    TERMINATED;

    public Reason label() {
        return Reason.of("alliances.state." + name().toLowerCase(Locale.ROOT));
    }
}
