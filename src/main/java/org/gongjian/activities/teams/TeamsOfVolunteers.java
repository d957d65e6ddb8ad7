package org.gongjian.activities.teams;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.people.People;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On a volunteer's page: the teams they are in. */
@Component
@Transactional(readOnly = true)
class TeamsOfVolunteers implements RelatedRecords {

    private static final int ORDER = 40;

    private final TeamRows rows;
    private final VolunteerDesk volunteers;
    private final People people;

    TeamsOfVolunteers(TeamRows rows, VolunteerDesk volunteers, People people) {
        this.rows = rows;
        this.volunteers = volunteers;
        this.people = people;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals(VolunteerId.KIND)) {
            return List.of();
        }
        return volunteers
                .byId(new VolunteerId(record.id()))
                .map(volunteer -> List.of(new Group(
                        "activities.team.list",
                        ORDER,
                        rows.with(people.identities(volunteer.person())).stream()
                                .map(team -> new Related(
                                        team.id().ref(),
                                        team.path(),
                                        Localized.zh(team.name()),
                                        Reason.of(
                                                team.isLedBy(volunteer.person())
                                                        ? "activities.team.leads"
                                                        : "activities.team.is-in",
                                                team.members().size())))
                                .toList())))
                .orElse(List.of());
    }
}
