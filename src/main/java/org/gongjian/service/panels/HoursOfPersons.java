package org.gongjian.service.panels;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.gongjian.people.Retained;
import org.gongjian.service.ServiceEntry;
import org.gongjian.service.ServiceLedger;
import org.springframework.stereotype.Component;

/** The hours of a person: shown to them, and kept as figures without a name when the person is erased. */
@Component
class HoursOfPersons implements PersonalRecords {

    private static final LocalDate FIRST = LocalDate.of(1949, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final ServiceLedger ledger;

    HoursOfPersons(ServiceLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String section() {
        return "service";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return entries(ids).stream()
                .map(entry -> HeldRecord.of(
                                Reason.of("people.held.service"), entry.id().path())
                        .saying("people.held.name", entry.activityName())
                        .saying("people.held.at", entry.date())
                        .saying("service.held.hours", entry.hours().value())
                        .saying("service.held.organizer", entry.organizerName()))
                .toList();
    }

    @Override
    public List<Retained> retained(Collection<PersonId> ids) {
        return entries(ids).isEmpty()
                ? List.of()
                : List.of(new Retained(Reason.of("people.held.service"), Reason.of("service.retained")));
    }

    /** The rows hold ids only, and are counted as before. */
    @Override
    public void erase(Author by, Collection<PersonId> ids) {}

    private List<ServiceEntry> entries(Collection<PersonId> ids) {
        return ids.stream()
                .flatMap(id -> ledger.confirmed(id, FIRST, LAST).stream())
                .distinct()
                .toList();
    }
}
