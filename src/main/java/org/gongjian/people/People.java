package org.gongjian.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The persons of the current district. Who may is decided by the room that calls; this one keeps the fields sealed and the
 * audit complete. Two records that were merged are one person under either id; a person who was erased is not here.
 */
@Service
@Transactional
public class People {

    private final Persons persons;
    private final AuditLog audit;
    private final Districts districts;
    private final Clock clock;

    People(Persons persons, AuditLog audit, Districts districts, Clock clock) {
        this.persons = persons;
        this.audit = audit;
        this.districts = districts;
        this.clock = clock;
    }

    /** Registers a person; one whose id is here already stays as it is. */
    public PersonId register(Author by, RegisterPerson command) {
        if (persons.entry(command.id()).isPresent()) {
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
        Person standing = require(person);
        if (!persons.rename(standing.id(), new PersonName(name).value(), version)) {
            throw Refused.stale();
        }
        audit.write(by, "renamed", standing.id().ref(), "name");
    }

    /** Corrects any field; a correction that changes nothing leaves no line. */
    public void correct(Author by, CorrectPerson command) {
        PersonEntry before = standing(command.id());
        if (before.version() != command.version()) {
            throw Refused.stale();
        }
        ResidentIdNumber number = command.idNumber();
        if (number != null
                && persons.byIdNumber(number)
                        .filter(other -> !other.id().equals(before.id()))
                        .isPresent()) {
            throw Refused.invalid("idNumber", Reason.of("people.id-number.taken"));
        }
        PersonalFields fields = persons.open(before.id()).orElseThrow(Refused::missing);
        PersonalFields after = fields.corrected(command);
        ResidentIdNumber kept = after.idNumber();
        if (kept != null && !kept.birthDate().equals(command.birthDate())) {
            throw Refused.invalid("birthDate", Reason.of("people.birth-date.differs"));
        }
        List<String> changed = new ArrayList<>(fields.differences(after));
        if (!Objects.equals(before.birthDate(), command.birthDate())) {
            changed.addFirst("birth-date");
        }
        if (!command.name().equals(before.name())) {
            changed.addFirst("name");
        }
        if (changed.isEmpty()) {
            return;
        }
        if (!persons.write(before.id(), command.version(), command.name(), command.birthDate(), after)) {
            throw Refused.stale();
        }
        audit.write(by, "corrected", before.id().ref(), changed.toArray(String[]::new));
    }

    /** Opens the personal fields; each opening is logged. */
    public PersonalFields open(Author by, PersonId person) {
        return open(by, person, Set.of(PersonalField.values()));
    }

    /** Opens some of the fields and leaves the others out; each opening is logged. */
    public PersonalFields open(Author by, PersonId person, Set<PersonalField> fields) {
        PersonId standing = require(person).id();
        PersonalFields opened = persons.open(standing).orElseThrow(Refused::missing);
        audit.write(
                by,
                "opened",
                standing.ref(),
                fields.stream().sorted().map(PersonalField::field).toArray(String[]::new));
        return opened.only(fields);
    }

    @Transactional(readOnly = true)
    public Optional<Person> byId(PersonId person) {
        return persons.byId(person);
    }

    @Transactional(readOnly = true)
    public Person require(PersonId person) {
        return byId(person).orElseThrow(Refused::missing);
    }

    /** The record under this very id, merged or erased as it may be. */
    @Transactional(readOnly = true)
    public Optional<PersonEntry> entry(PersonId person) {
        return persons.entry(person);
    }

    @Transactional(readOnly = true)
    public List<PersonEntry> entries(Collection<PersonId> ids) {
        return persons.entries(ids);
    }

    /** Every id this person goes by: its own and those of all records merged with it. References carry any of them. */
    @Transactional(readOnly = true)
    public List<PersonId> identities(PersonId person) {
        return persons.identities(person);
    }

    /** Everybody with this telephone number; families share one. */
    @Transactional(readOnly = true)
    public List<Person> byPhone(PhoneNumber phone) {
        return persons.byPhone(phone);
    }

    @Transactional(readOnly = true)
    public Optional<Person> byIdNumber(ResidentIdNumber number) {
        return persons.byIdNumber(number);
    }

    /** What a part of {@code person_part} begins with where somebody types this; empty where it can be none. */
    public static String wanted(String typed) {
        return NameParts.wanted(typed);
    }

    /** Those found by the beginning of a name, in characters or pinyin; the first ones where nothing is typed. */
    @Transactional(readOnly = true)
    public List<Person> called(String typed, int atMost) {
        return persons.called(NameParts.wanted(typed), atMost);
    }

    @Transactional(readOnly = true)
    public List<Person> byIds(Collection<PersonId> ids) {
        return persons.byIds(ids);
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public long count() {
        return persons.count();
    }

    /** A name for each id that is here. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return persons.names(ids);
    }

    /** Today, in the district’s zone. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The district’s. */
    @Transactional(readOnly = true)
    public ZoneId zone() {
        return CurrentDistrict.id().flatMap(districts::byId).map(District::zone).orElseThrow(Refused::missing);
    }

    private PersonEntry standing(PersonId person) {
        PersonEntry entry = persons.entry(person).orElseThrow(Refused::missing);
        if (entry.isErased()) {
            throw Refused.conflict(Reason.of("people.refused.erased"));
        }
        if (entry.isMerged()) {
            throw Refused.conflict(Reason.of("people.refused.merged"));
        }
        return entry;
    }
}
