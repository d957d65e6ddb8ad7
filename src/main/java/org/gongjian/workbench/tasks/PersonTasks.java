package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.personal.PersonList;
import org.gongjian.personal.RequestDesk;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What persons ask about their records, and colleagues who wait for a second person. */
@Component
@Order(50)
class PersonTasks implements Tasks {

    private static final String REQUESTS = "persons/requests";

    private final PersonList persons;
    private final RequestDesk desk;
    private final Districts districts;

    PersonTasks(PersonList persons, RequestDesk desk, Districts districts) {
        this.persons = persons;
        this.desk = desk;
        this.districts = districts;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        return persons.mayList(actor).isAllowed()
                ? Stream.concat(requests(actor, today), asking(actor, today)).toList()
                : List.of();
    }

    private Stream<Task> requests(Actor actor, LocalDate today) {
        return desk.waiting(actor).stream()
                .map(waiting -> Task.dated(
                        Localized.zh(waiting.name()),
                        REQUESTS + "/" + waiting.request().id().value(),
                        Reason.of(
                                "workbench.person.asks",
                                waiting.request().kind().label()),
                        waiting.request().dueOn(),
                        today,
                        "workbench.do.answer",
                        REQUESTS + "/" + waiting.request().id().value()));
    }

    private Stream<Task> asking(Actor actor, LocalDate today) {
        ZoneId zone = CurrentDistrict.id()
                .flatMap(districts::byId)
                .map(District::zone)
                .orElseThrow();
        return desk.asking(actor).stream()
                .filter(asking -> asking.mayPermit().isAllowed())
                .map(asking -> Task.waiting(
                        Localized.zh(asking.name()),
                        REQUESTS,
                        Reason.of("workbench.person.open", asking.askedBy()),
                        LocalDate.ofInstant(asking.permission().askedAt(), zone),
                        today,
                        "workbench.do.answer",
                        REQUESTS));
    }
}
