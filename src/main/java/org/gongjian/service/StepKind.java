package org.gongjian.service;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What was done to a service. */
public enum StepKind {
    CONFIRMED(ServiceState.COUNTED),
    DECLINED(ServiceState.NOT_COUNTED),
    ENTERED(ServiceState.ENTERED),
    APPROVED(ServiceState.COUNTED),
    REFUSED(ServiceState.NOT_COUNTED),
    CORRECTION_ASKED(ServiceState.CORRECTION_ASKED),
    CORRECTED(ServiceState.COUNTED),
    CORRECTION_REFUSED(ServiceState.COUNTED),
    REVOKED(ServiceState.REVOKED),
    APPEALED(ServiceState.APPEALED),
    RESTORED(ServiceState.COUNTED),
    APPEAL_REFUSED(ServiceState.FINAL);

    private final ServiceState leadsTo;

    StepKind(ServiceState leadsTo) {
        this.leadsTo = leadsTo;
    }

    ServiceState leadsTo() {
        return leadsTo;
    }

    public Reason label() {
        return Reason.of("service.step." + stored());
    }

    /** As audit lines name it. */
    String verb() {
        return stored().replace('_', '-');
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StepKind ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
