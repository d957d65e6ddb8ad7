package org.gongjian.activities.checkin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Today;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What persons were at, by the rolls of the shifts they signed up for. Whom it is shown to is decided by who calls. */
@Service
@Transactional(readOnly = true)
public class Attended {

    private final CheckInRows rows;
    private final Today today;

    Attended(CheckInRows rows, Today today) {
        this.rows = rows;
        this.today = today;
    }

    /** A shift somebody came to, on the day it began. */
    public record Visit(ActivityId activity, LocalDate day) {}

    /** The latest first. */
    public List<Visit> latest(PersonId person, int atMost) {
        return rows.been(List.of(person), atMost).stream()
                .map(been -> new Visit(been.activity(), today.on(been.startsAt())))
                .toList();
    }

    /** The last day of each who ever came; persons as their records stand now. */
    public Map<PersonId, LocalDate> lastDays(Collection<PersonId> persons) {
        return rows.last(persons).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, last -> today.on(last.getValue())));
    }
}
