package org.gongjian.volunteers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.people.LikelyPairs;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.personal.PersonDesk;
import org.springframework.stereotype.Component;

/** Whether somebody to be registered is in the books already, so that nobody is there twice. */
@Component
class Twins {

    private final People people;
    private final LikelyPairs pairs;
    private final PersonDesk persons;

    Twins(People people, LikelyPairs pairs, PersonDesk persons) {
        this.people = people;
        this.pairs = pairs;
        this.persons = persons;
    }

    /** Those in the books this may be: of the same name, and the same telephone or birthday. */
    List<PersonEntry> likely(RegisterPerson command) {
        Set<PersonId> found = new LinkedHashSet<>();
        if (command.phone() != null) {
            people.byPhone(command.phone()).stream()
                    .filter(person -> person.name().equals(command.name()))
                    .map(Person::id)
                    .forEach(found::add);
        }
        if (command.birthDate() != null) {
            found.addAll(pairs.named(command.name(), command.birthDate()));
        }
        return people.entries(found).stream()
                .filter(PersonEntry::isStanding)
                .filter(entry -> command.idNumber() == null || entry.idNumber() == null)
                .toList();
    }

    /** Who it is, in the books before or put there now. Where somebody may be the same, who enters it has to say. */
    PersonId known(Actor by, EnterVolunteer command) {
        RegisterPerson person = command.person();
        ResidentIdNumber number = person.idNumber();
        Person same = number == null ? null : people.byIdNumber(number).orElse(null);
        if (same != null) {
            if (!same.name().equals(person.name())) {
                throw Refused.invalid("idNumber", Reason.of("volunteers.refused.id-other-name"));
            }
            return kept(by, same.id(), "idNumber");
        }
        List<PersonEntry> likely = likely(person);
        if (command.sameAs() != null) {
            PersonEntry chosen = likely.stream()
                    .filter(entry -> entry.id().equals(command.sameAs()))
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid("sameAs", Reason.of("frame.fault.unknown")));
            return kept(by, chosen.id(), "sameAs");
        }
        if (!likely.isEmpty() && !command.somebodyElse()) {
            throw Refused.invalid("sameAs", Reason.of("volunteers.refused.likely", likely.size()));
        }
        return persons.register(by, person, command.keeper());
    }

    private PersonId kept(Actor by, PersonId person, String field) {
        if (!persons.mayKeep(by, person).isAllowed()) {
            throw Refused.invalid(field, Reason.of("volunteers.refused.kept-elsewhere"));
        }
        return person;
    }
}
