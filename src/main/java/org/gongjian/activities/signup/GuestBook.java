package org.gongjian.activities.signup;

import org.gongjian.audit.Author;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.springframework.stereotype.Component;

/** People named by name and telephone number: found in the books, or put there. */
@Component
public class GuestBook {

    private final People people;

    GuestBook(People people) {
        this.people = people;
    }

    /** Somebody of this name with this number is in the books once. */
    public PersonId known(Author author, SignUpTogether.Guest guest) {
        if (guest.phone() != null) {
            String name = guest.name().strip();
            var there = people.byPhone(guest.phone()).stream()
                    .filter(person -> person.name().equals(name))
                    .findFirst();
            if (there.isPresent()) {
                return there.get().id();
            }
        }
        return people.register(author, RegisterPerson.named(PersonId.next(), guest.name(), guest.phone()));
    }
}
