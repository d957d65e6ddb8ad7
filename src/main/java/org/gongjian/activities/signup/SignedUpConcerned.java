package org.gongjian.activities.signup;

import java.util.List;
import org.gongjian.activities.ActivityConcerned;
import org.gongjian.activities.ActivityId;
import org.gongjian.notices.Audience;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Component;

/** Everybody who has a place or waits for one, as far as they have an account; guests look with their code. */
@Component
class SignedUpConcerned implements ActivityConcerned {

    private final SignUpRows rows;

    SignedUpConcerned(SignUpRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Audience> concernedBy(ActivityId activity) {
        List<PersonId> persons = rows.persons(activity);
        return persons.isEmpty() ? List.of() : List.of(Audience.persons(persons));
    }
}
