package org.gongjian.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The persons of the current district. Who may is decided by the room that calls; this one keeps the fields sealed and the
 * audit complete.
 */
@Service
@Transactional
public class People {

    private final Persons persons;
    private final AuditLog audit;

    People(Persons persons, AuditLog audit) {
        this.persons = persons;
        this.audit = audit;
    }

    /** Registers a person; one whose id is here already stays as it is. */
    public PersonId register(Author by, RegisterPerson command) {
        if (persons.byId(command.id()).isPresent()) {
            return command.id();
        }
        ResidentIdNumber idNumber = command.idNumber();
        if (idNumber != null && persons.byIdNumber(idNumber).isPresent()) {
            throw Refused.invalid("idNumber", Reason.of("people.id-number.taken"));
        }
        if (persons.add(command)) {
            audit.write(by, "registered", command.id().ref());
        }
        return command.id();
    }

    /**
     * Corrects a name.
     *
     * @param version of the person as it was opened
     */
    public void rename(Author by, PersonId person, String name, int version) {
        require(person);
        if (!persons.rename(person, new PersonName(name).value(), version)) {
            throw Refused.stale();
        }
        audit.write(by, "renamed", person.ref(), "name");
    }

    /** Opens the personal fields; each opening is logged. */
    public PersonalFields open(Author by, PersonId person) {
        PersonalFields fields = persons.open(person).orElseThrow(Refused::missing);
        audit.write(by, "opened", person.ref(), "phone", "id-number", "address");
        return fields;
    }

    @Transactional(readOnly = true)
    public Optional<Person> byId(PersonId person) {
        return persons.byId(person);
    }

    @Transactional(readOnly = true)
    public Person require(PersonId person) {
        return byId(person).orElseThrow(Refused::missing);
    }

    /** Everybody with this telephone number; families share one. */
    @Transactional(readOnly = true)
    public List<Person> byPhone(PhoneNumber phone) {
        return persons.byPhone(phone);
    }

    @Transactional(readOnly = true)
    public List<Person> all() {
        return persons.all();
    }

    /** A name for each id that is here. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return persons.byIds(ids).stream().collect(Collectors.toUnmodifiableMap(Person::id, Person::name));
    }
}
