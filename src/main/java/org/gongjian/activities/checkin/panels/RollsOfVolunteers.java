package org.gongjian.activities.checkin.panels;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.checkin.Attended;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.people.PersonId;
import org.gongjian.volunteers.TookPart;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerId;
import org.springframework.stereotype.Component;

/** What a volunteer took part in, by the rolls: on their page, and for who counts the active ones. */
@Component
class RollsOfVolunteers implements TookPart, RelatedRecords {

    private static final int ORDER = 20;
    private static final int SHOWN = 20;

    private final Attended attended;
    private final Activities activities;
    private final VolunteerDesk volunteers;

    RollsOfVolunteers(Attended attended, Activities activities, VolunteerDesk volunteers) {
        this.attended = attended;
        this.activities = activities;
        this.volunteers = volunteers;
    }

    @Override
    public Map<PersonId, LocalDate> lastDays(Collection<PersonId> persons) {
        return attended.lastDays(persons);
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals(VolunteerId.KIND)) {
            return List.of();
        }
        List<Attended.Visit> visits = volunteers
                .byId(new VolunteerId(record.id()))
                .map(volunteer -> attended.latest(volunteer.person(), SHOWN))
                .orElse(List.of());
        Map<ActivityId, Localized> titles =
                activities.titles(visits.stream().map(Attended.Visit::activity).collect(Collectors.toSet()));
        return List.of(new Group(
                "activities.check-in.of-volunteer",
                ORDER,
                visits.stream()
                        .flatMap(visit -> Stream.ofNullable(titles.get(visit.activity()))
                                .map(title -> new Related(
                                        visit.activity().ref(),
                                        visit.activity().path(),
                                        title,
                                        Reason.of("activities.check-in.been", visit.day()))))
                        .toList()));
    }
}
