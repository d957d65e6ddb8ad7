package org.gongjian.alliances;

/** Where an agreement stands on a day; what the clock decides is never stored. */
public enum AgreementState {
    /** A party has yet to agree. */
    DRAFT,
    /** All have agreed, and the term has not begun. */
    CONFIRMED,
    IN_FORCE,
    EXPIRED,
    TERMINATED
}
