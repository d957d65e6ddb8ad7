package org.gongjian.people;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes persons findable by name who were registered before persons were. */
@Service
@Transactional
class NameShelf {

    private static final int AT_ONCE = 500;

    private final Persons persons;

    NameShelf(Persons persons) {
        this.persons = persons;
    }

    /** Some of them; answers how many it was. */
    int fill() {
        List<PersonId> some = persons.withoutParts(AT_ONCE);
        persons.makeParts(some);
        return some.size();
    }
}
