package org.gongjian.volunteers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongjian.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the last day each volunteer took part in something; the rooms with the rolls tell, in the transaction of the roll. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ActiveVolunteers {

    /** Who took part in something within so many months is active. */
    public static final int MONTHS = 12;

    private final VolunteerRows rows;
    private final ObjectProvider<TookPart> rolls;

    ActiveVolunteers(VolunteerRows rows, ObjectProvider<TookPart> rolls) {
        this.rows = rows;
        this.rolls = rolls;
    }

    /** The first day that still counts. */
    static LocalDate since(LocalDate today) {
        return today.minusMonths(MONTHS);
    }

    /** Persons were there on a day; those of them who are no volunteers do not matter. */
    public void tookPart(Collection<PersonId> persons, LocalDate day) {
        if (!persons.isEmpty()) {
            rows.tookPart(persons, day);
        }
    }

    /** Something was taken back of these persons, or they are new here: the rolls are asked again. */
    public void reconsider(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return;
        }
        Map<PersonId, LocalDate> last = new HashMap<>();
        rolls.orderedStream()
                .forEach(roll -> roll.lastDays(persons)
                        .forEach((person, day) ->
                                last.merge(person, day, (one, other) -> one.isAfter(other) ? one : other)));
        rows.activeOn(persons, last);
    }
}
