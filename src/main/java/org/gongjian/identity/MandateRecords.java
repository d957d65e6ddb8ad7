package org.gongjian.identity;

import java.util.Collection;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
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
    private final Mandates mandates;

    MandateRecords(StoredMandates stored, Mandates mandates) {
        this.stored = stored;
        this.mandates = mandates;
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

    @Override
    @Transactional(readOnly = true)
    public List<Reason> hindrances(Collection<PersonId> ids) {
        return mandates.mayEndAll(ids).reason().stream().toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        mandates.endAll(by, ids);
    }
}
