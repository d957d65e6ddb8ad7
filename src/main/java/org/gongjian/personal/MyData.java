package org.gongjian.personal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.people.Erasures;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalField;
import org.gongjian.people.PersonalFields;
import org.gongjian.people.PersonalRecords;
import org.gongjian.people.Retained;
import org.gongjian.people.consents.Consent;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.requests.PersonRequest;
import org.gongjian.people.requests.RequestId;
import org.gongjian.people.requests.Requests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is held of oneself in the current district, in every room: to view, to copy, to have corrected or erased (Personal
 * Information Protection Law, articles 44 to 47).
 */
@Service
public class MyData {

    private final People people;
    private final Consents consents;
    private final Requests requests;
    private final Erasures erasures;
    private final PersonFiles files;
    private final ObjectProvider<PersonalRecords> rooms;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    MyData(
            People people,
            Consents consents,
            Requests requests,
            Erasures erasures,
            PersonFiles files,
            ObjectProvider<PersonalRecords> rooms,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.people = people;
        this.consents = consents;
        this.requests = requests;
        this.erasures = erasures;
        this.files = files;
        this.rooms = rooms;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** What one room holds. */
    public record Section(String code, List<HeldRecord> records) {}

    /** What the page about oneself shows. */
    public record View(
            Person person,
            List<Section> sections,
            List<PersonFile.Agreed> consents,
            List<PersonFile.Opened> openings,
            List<PersonRequest> requests) {

        /** Whether a request of a kind waits, such as {@code erasure}. */
        public boolean isAsked(String kind) {
            return requests.stream()
                    .anyMatch(request -> request.kind().name().equalsIgnoreCase(kind) && request.isOpen());
        }
    }

    /**
     * Everything, for a file to keep.
     *
     * @param fields in plain
     */
    public record Copy(
            Person person, PersonalFields fields, List<Section> sections, List<PersonFile.Opened> openings) {}

    /** Sections the page shows in a form of its own. */
    private static final Set<String> SHOWN_APART = Set.of("consents", "requests", "openings");

    @Transactional(readOnly = true)
    public View view(Actor by) {
        Person person = own(by);
        List<Consent> given = consents.of(person.id());
        Map<PersonId, String> names =
                people.names(given.stream().map(Consent::givenBy).distinct().toList());
        return new View(
                person,
                sections(person.id()).stream()
                        .filter(section -> !SHOWN_APART.contains(section.code()))
                        .toList(),
                files.agreed(given, names),
                files.opened(person.id()),
                requests.of(person.id()));
    }

    /** Opens all of one’s own fields for a copy; the password is asked again. */
    public Copy copy(Actor by, String password) {
        transaction.executeWithoutResult(status -> own(by));
        accounts.prove(by, password);
        return transaction.execute(status -> copied(by));
    }

    private Copy copied(Actor by) {
        Person person = own(by);
        return new Copy(
                person,
                people.open(by.author(), person.id(), Set.of(PersonalField.values())),
                sections(person.id()),
                files.opened(person.id()));
    }

    /** What law keeps of oneself after an erasure. */
    @Transactional(readOnly = true)
    public List<Retained> retained(Actor by) {
        return erasures.retained(own(by).id());
    }

    @Transactional
    public void ask(Actor by, RequestId id, PersonRequest.Kind kind, String wish) {
        requests.ask(by.author(), id, own(by).id(), kind, wish);
    }

    /** Takes one’s own request back; one of somebody else is not there. */
    @Transactional
    public void withdraw(Actor by, RequestId id, int version) {
        PersonRequest request = requests.require(id);
        if (!people.identities(own(by).id()).contains(request.person())) {
            throw Refused.missing();
        }
        requests.withdraw(by.author(), id, version);
    }

    private List<Section> sections(PersonId person) {
        List<PersonId> ids = people.identities(person);
        return rooms.orderedStream()
                .map(room -> new Section(room.section(), room.of(ids)))
                .filter(section -> !section.records().isEmpty())
                .toList();
    }

    private Person own(Actor by) {
        return Optional.ofNullable(by.personId())
                .flatMap(people::byId)
                .orElseThrow(() -> Refused.forbidden(Reason.of("personal.refused.nobody-here")));
    }
}
