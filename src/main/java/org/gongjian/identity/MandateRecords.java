package org.gongjian.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mandates of a person: shown, and ended when the person is erased. */
@Component
@Transactional
class MandateRecords implements PersonalRecords {

    private final StoredMandates stored;
    private final AuditLog audit;
    private final Clock clock;

    MandateRecords(StoredMandates stored, AuditLog audit, Clock clock) {
        this.stored = stored;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "mandates";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return stored.everOf(ids).stream()
                .map(holding -> HeldRecord.of(holding.mandate().role().label(), null)
                        .saying("people.held.from", holding.from())
                        .saying("people.held.until", holding.endedAt()))
                .toList();
    }

    /** The district always keeps one officer; asked again under the lock, for two officers may erase each other at once. */
    @Override
    public List<Reason> hindrances(Collection<PersonId> ids) {
        boolean officer = inForce(ids).stream().anyMatch(MandateRecords::isOfficer);
        boolean others =
                stored.inForce().stream().anyMatch(holding -> isOfficer(holding) && !ids.contains(holding.person()));
        return officer && !others ? List.of(Reason.of("identity.mandate.last-officer")) : List.of();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        if (inForce(ids).stream().anyMatch(MandateRecords::isOfficer)) {
            stored.lockOfficers();
            hindrances(ids).stream().findFirst().map(Verdict::refused).ifPresent(Verdict::orConflict);
        }
        inForce(ids).forEach(holding -> {
            if (stored.end(holding.mandate().id(), by.account(), null, clock.instant())) {
                audit.write(by, "ended", holding.mandate().id().ref());
            }
        });
    }

    private List<StoredMandates.Holding> inForce(Collection<PersonId> ids) {
        return stored.inForceOf(ids);
    }

    private static boolean isOfficer(StoredMandates.Holding holding) {
        return holding.mandate().role() == Role.DISTRICT_OFFICER;
    }
}
