package org.gongjian.personal;

import java.util.List;
import java.util.Map;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.CorrectPerson;
import org.gongjian.people.Erasures;
import org.gongjian.people.People;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.Retained;
import org.gongjian.people.openings.Openings;
import org.gongjian.people.openings.Permission;
import org.gongjian.people.requests.PersonRequest;
import org.gongjian.people.requests.Refusal;
import org.gongjian.people.requests.RequestId;
import org.gongjian.people.requests.Requests;
import org.gongjian.people.requests.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for those who keep persons: requests of the persons, and colleagues who ask to open a minor’s fields. */
@Service
@Transactional
public class RequestDesk {

    private final Requests requests;
    private final Openings openings;
    private final Erasures erasures;
    private final People people;
    private final PersonFiles files;
    private final PersonPermissions permissions;

    RequestDesk(
            Requests requests,
            Openings openings,
            Erasures erasures,
            People people,
            PersonFiles files,
            PersonPermissions permissions) {
        this.requests = requests;
        this.openings = openings;
        this.erasures = erasures;
        this.people = people;
        this.files = files;
        this.permissions = permissions;
    }

    /**
     * A request that waits.
     *
     * @param left working days until the term is over; negative once it is
     */
    public record Waiting(PersonRequest request, String name, int left) {}

    /** A colleague who asks to open a minor’s fields. */
    public record Asking(Permission permission, String name, String askedBy, Verdict mayPermit) {}

    /** One request with what has to be known to answer it. */
    public record Opened(
            PersonRequest request,
            PersonEntry person,
            int left,
            List<Retained> retained,
            Verdict mayErase,
            Verdict mayAnswer) {}

    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor by) {
        permissions.mayList(by).orForbid();
        List<PersonRequest> mine = requests.open().stream()
                .filter(request -> permissions.mayKeep(by, request.person()).isAllowed())
                .toList();
        Map<PersonId, String> names =
                people.names(mine.stream().map(PersonRequest::person).toList());
        return mine.stream()
                .map(request -> new Waiting(request, names.getOrDefault(request.person(), ""), left(request)))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Asking> asking(Actor by) {
        permissions.mayList(by).orForbid();
        List<Permission> mine = openings.waiting().stream()
                .filter(asked -> permissions.mayKeep(by, asked.person()).isAllowed())
                .toList();
        Map<PersonId, String> names =
                people.names(mine.stream().map(Permission::person).toList());
        var authors =
                files.authors(mine.stream().map(Permission::askedBy).distinct().toList());
        return mine.stream()
                .map(asked -> new Asking(
                        asked,
                        names.getOrDefault(asked.person(), ""),
                        authors.getOrDefault(asked.askedBy(), ""),
                        mayPermit(by, asked)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Opened open(Actor by, RequestId id) {
        permissions.mayList(by).orForbid();
        PersonRequest request = requests.require(id);
        PersonEntry person = files.entry(by, request.person());
        return new Opened(
                request,
                person,
                left(request),
                request.isErasure() ? erasures.retained(person.id()) : List.of(),
                request.isErasure() ? erasures.mayErase(person.id()) : Verdict.allowed(),
                mayAnswer(by, request));
    }

    public void correct(Actor by, RequestId id, int version, CorrectPerson command) {
        answerable(by, id);
        requests.correct(by.author(), id, version, command);
    }

    public void erase(Actor by, RequestId id, int version) {
        answerable(by, id);
        requests.erase(by.author(), id, version);
    }

    public void refuse(Actor by, RequestId id, int version, Refusal refusal, String answer) {
        answerable(by, id);
        requests.refuse(by.author(), id, version, refusal, answer);
    }

    private void answerable(Actor by, RequestId id) {
        permissions.mayList(by).orForbid();
        mayAnswer(by, requests.require(id)).orForbid();
    }

    private Verdict mayAnswer(Actor by, PersonRequest request) {
        Verdict role = request.isErasure() ? permissions.mayErase(by) : permissions.mayKeep(by, request.person());
        return role.and(permissions.isSomebodyElse(by, request.person()));
    }

    private Verdict mayPermit(Actor by, Permission asked) {
        return permissions.mayPermit(by, asked.person()).and(openings.isSecondPerson(by.author(), asked));
    }

    private int left(PersonRequest request) {
        return WorkingDays.left(people.today(), request.dueOn());
    }
}
