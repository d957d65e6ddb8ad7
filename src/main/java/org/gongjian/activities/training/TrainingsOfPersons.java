package org.gongjian.activities.training;

import java.util.Collection;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Component;

/** The trainings of a person: shown to them, and gone when they are erased. */
@Component
class TrainingsOfPersons implements PersonalRecords {

    private final TrainingRows rows;

    TrainingsOfPersons(TrainingRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "trainings";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        List<Training> all = rows.all();
        return rows.had(ids).stream()
                .flatMap(had -> all.stream()
                        .filter(training -> training.id().equals(had.training()))
                        .map(training -> HeldRecord.of(Reason.of("people.held.training"), null)
                                .saying("people.held.name", training.name())
                                .saying("activities.training.field.heldOn", had.heldOn())
                                .saying("people.held.until", had.validUntil())))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        rows.removeOf(ids);
    }
}
