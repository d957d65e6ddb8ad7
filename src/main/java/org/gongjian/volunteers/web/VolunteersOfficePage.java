package org.gongjian.volunteers.web;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.frame.OfficePages;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.gongjian.volunteers.VolunteerDesk;
import org.springframework.stereotype.Component;

/** The way to the volunteers, for who keeps them: from the desk, and from the record of a person. */
@Component
class VolunteersOfficePage implements OfficePages, RecordActions {

    private static final int ORDER = 60;

    private final VolunteerDesk desk;
    private final CurrentActor actor;

    VolunteersOfficePage(VolunteerDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public List<Entry> forReader() {
        return desk.mayList(actor.current()).isAllowed()
                ? List.of(new Entry("volunteers", "volunteers", ORDER))
                : List.of();
    }

    @Override
    public List<Action> on(RecordRef record) {
        Actor by = actor.current();
        if (!record.kind().equals("person") || !desk.mayList(by).isAllowed()) {
            return List.of();
        }
        return List.of(desk.volunteer(new PersonId(record.id()))
                .map(there -> Action.link("volunteers.on-person", there.path(), ORDER, Verdict.allowed()))
                .orElseGet(() -> Action.link(
                        "volunteers.on-person.register",
                        "volunteers/new?person=" + record.id(),
                        ORDER,
                        Verdict.allowed())));
    }
}
