package org.gongjian.service.panels;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.gongjian.people.Retained;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.ServiceRecord;
import org.springframework.stereotype.Component;

/** The hours of a person: shown to them, and kept as figures without a name when the person is erased. */
@Component
class HoursOfPersons implements PersonalRecords {

    private final ServiceLedger ledger;
    private final Activities activities;

    HoursOfPersons(ServiceLedger ledger, Activities activities) {
        this.ledger = ledger;
        this.activities = activities;
    }

    @Override
    public String section() {
        return "service";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        List<ServiceRecord> records = records(ids);
        Map<ActivityId, Localized> titles = activities.titles(
                records.stream().map(ServiceRecord::activity).distinct().toList());
        return records.stream()
                .map(record -> HeldRecord.of(Reason.of("people.held.service"), record.path())
                        .saying("people.held.name", titles.get(record.activity()))
                        .saying("people.held.at", record.span().from())
                        .saying("people.held.state", record.state().label())
                        .saying("service.held.hours", record.hours().value()))
                .toList();
    }

    @Override
    public List<Retained> retained(Collection<PersonId> ids) {
        return records(ids).isEmpty()
                ? List.of()
                : List.of(new Retained(Reason.of("people.held.service"), Reason.of("service.retained")));
    }

    /** The rows hold ids only, and are counted as before. */
    @Override
    public void erase(Author by, Collection<PersonId> ids) {}

    private List<ServiceRecord> records(Collection<PersonId> ids) {
        return ids.stream()
                .flatMap(id -> ledger.of(id, null, Integer.MAX_VALUE).stream())
                .distinct()
                .toList();
    }
}
