package org.gongjian.activities.signup;

import java.util.List;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.Longest;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Sign several people up, all or none: oneself, persons one speaks for, and people who are not in the books.
 *
 * @param id made by who asks: sending it twice makes one sign-up
 * @param self whether who asks comes too
 * @param persons those one is guardian of; whoever keeps the activity may name anybody
 * @param guests by name; one who has signed up with the same name and number before is the same person
 * @param override whether places in other shifts at the same time are known and accepted
 */
public record SignUpTogether(
        SignUpId id, ShiftId shift, boolean self, List<PersonId> persons, List<Guest> guests, boolean override) {

    /** Somebody without an account. */
    public record Guest(@Longest(100) String name, @Nullable PhoneNumber phone) {}

    public SignUpTogether {
        persons = List.copyOf(persons);
        guests = List.copyOf(guests);
    }

    int size() {
        return (self ? 1 : 0) + persons.size() + guests.size();
    }
}
