package org.gongjian.claims.register;

import java.util.Locale;
import java.util.Set;
import org.gongjian.district.Reason;

/** Where a case stands. */
public enum CaseState {
    /** Claimed; claimer and asker have not been in touch yet. */
    OPENED,
    IN_PROGRESS,
    /** The claimer says that it is done; the asker looks. */
    SUBMITTED,
    /** The asker said why it is not. */
    RETURNED,
    /** The asker took it; residents rate. */
    ACCEPTED,
    /** Residents were not satisfied. */
    REOPENED,
    /** Struck off by whoever asked. */
    CLOSED,
    /** The claim came to nothing; the number stays. */
    VOID;

    private static final Set<CaseState> WORK = Set.of(OPENED, IN_PROGRESS, RETURNED, REOPENED);

    /** Whether the claimer is at work. */
    public boolean isAtWork() {
        return WORK.contains(this);
    }

    public boolean isOver() {
        return this == CLOSED || this == VOID;
    }

    /** As messages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Reason label() {
        return Reason.of("claims.case.state." + code());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CaseState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
