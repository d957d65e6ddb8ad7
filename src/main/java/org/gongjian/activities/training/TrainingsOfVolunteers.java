package org.gongjian.activities.training;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.people.PersonId;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On a volunteer's page: the trainings they took part in, and until when these count. */
@Component
@Transactional(readOnly = true)
class TrainingsOfVolunteers implements RelatedRecords {

    private static final int ORDER = 30;

    private final TrainingRows rows;
    private final VolunteerDesk volunteers;

    TrainingsOfVolunteers(TrainingRows rows, VolunteerDesk volunteers) {
        this.rows = rows;
        this.volunteers = volunteers;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals(VolunteerId.KIND)) {
            return List.of();
        }
        Map<TrainingId, Training> all =
                rows.all().stream().collect(Collectors.toMap(Training::id, Function.identity()));
        List<PersonId> person = volunteers.byId(new VolunteerId(record.id())).stream()
                .map(volunteer -> volunteer.person())
                .toList();
        return List.of(new Group(
                "activities.training.list",
                ORDER,
                rows.had(person).stream()
                        .flatMap(had -> Stream.ofNullable(all.get(had.training()))
                                .map(training -> new Related(
                                        training.id().ref(), training.id().path(), training.name(), detail(had))))
                        .toList()));
    }

    private static Reason detail(TrainingRows.Had had) {
        return had.validUntil() == null
                ? Reason.of("activities.training.had", had.heldOn())
                : Reason.of("activities.training.had.until", had.heldOn(), had.validUntil());
    }
}
