package org.gongjian.volunteers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.people.Age;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.consents.ConsentText;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Guardianship;
import org.gongjian.personal.PersonDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of one volunteer, and of one who is about to register, show. */
@Service
@Transactional(readOnly = true)
public class VolunteerFiles {

    private final VolunteerDesk desk;
    private final VolunteerConsents consents;
    private final VolunteerPermissions permissions;
    private final VolunteerLists lists;
    private final PersonDesk persons;
    private final People people;
    private final Guardians guardians;

    VolunteerFiles(
            VolunteerDesk desk,
            VolunteerConsents consents,
            VolunteerPermissions permissions,
            VolunteerLists lists,
            PersonDesk persons,
            People people,
            Guardians guardians) {
        this.desk = desk;
        this.consents = consents;
        this.permissions = permissions;
        this.lists = lists;
        this.persons = persons;
        this.people = people;
        this.guardians = guardians;
    }

    /**
     * One volunteer’s page for who keeps them.
     *
     * @param keepsPerson whether the reader opens the person’s record too
     */
    public record VolunteerFile(
            VolunteerView volunteer,
            PersonEntry person,
            Age age,
            @Nullable Localized area,
            List<Absence> absences,
            List<ConsentText> missing,
            boolean keepsPerson) {}

    public VolunteerFile of(Actor by, VolunteerId id) {
        VolunteerView volunteer = desk.require(by, id);
        PersonEntry person = people.entry(volunteer.person()).orElseThrow(Refused::missing);
        Age age = person.age(people.today());
        return new VolunteerFile(
                volunteer,
                person,
                age,
                volunteer.profile().area() == null
                        ? null
                        : lists.names().get(volunteer.profile().area()),
                desk.absences(id),
                person.isErased() ? List.of() : consents.missing(volunteer.person(), age),
                persons.mayKeep(by, volunteer.person()).isAllowed());
    }

    /** For whoever may register this person. */
    public Starting starting(Actor by, PersonId id) {
        Person person = people.byId(id).orElseThrow(Refused::missing);
        permissions.mayRegister(by, person.id()).orForbid();
        LocalDate today = people.today();
        Age age = Age.of(person.birthDate(), today);
        List<ConsentText> missing = consents.missing(person.id(), age);
        return new Starting(
                person,
                age,
                desk.volunteer(person.id()).orElse(null),
                guardians.of(person.id(), today).stream()
                        .flatMap(one -> people.byId(one.guardian()).stream())
                        .toList(),
                missing,
                missing.stream()
                        .filter(text -> VolunteerConsents.isForGuardians(text, age))
                        .toList());
    }

    /** The words somebody who is not in the books agrees to. */
    public List<ConsentText> words() {
        return consents.ofSomebodyNew();
    }

    /** Oneself, then the minors one is the guardian of. */
    public List<Person> mine(Actor by) {
        PersonId self = by.personId();
        if (self == null) {
            return List.of();
        }
        List<Person> mine = new ArrayList<>(people.byId(self).stream().toList());
        guardians.wards(self, people.today()).stream()
                .map(Guardianship::minor)
                .flatMap(minor -> people.byId(minor).stream())
                .forEach(mine::add);
        return mine;
    }
}
