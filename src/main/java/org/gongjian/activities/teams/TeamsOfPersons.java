package org.gongjian.activities.teams;

import java.util.Collection;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Component;

/** The teams of a person: shown to them, and left when they are erased; who leads one hands it on first. */
@Component
class TeamsOfPersons implements PersonalRecords {

    private final TeamRows rows;

    TeamsOfPersons(TeamRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "teams";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return rows.with(ids).stream()
                .map(team -> HeldRecord.of(Reason.of("people.held.team"), team.path())
                        .saying("people.held.name", team.name()))
                .toList();
    }

    @Override
    public List<Reason> hindrances(Collection<PersonId> ids) {
        return rows.with(ids).stream()
                .filter(team -> ids.contains(team.leader()))
                .map(team -> Reason.of("activities.team.refused.leads", team.name()))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        rows.removeMembers(ids);
    }
}
