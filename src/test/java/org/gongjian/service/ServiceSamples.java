package org.gongjian.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.audit.Author;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;

/** Hours of a shift that is over, entered afterwards by the coordinator. */
class ServiceSamples implements SampleIds {

    private static final String ROUTE = " /{district}/activities/{id}/shifts/{shift}/hours/{service} shifts/{shift}";

    private final ServiceDesk desk;
    private final ShiftDesk shifts;
    private final People people;
    private final Clock clock;

    ServiceSamples(ServiceDesk desk, ShiftDesk shifts, People people, Clock clock) {
        this.desk = desk;
        this.shifts = shifts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        Instant until = clock.instant().minus(Duration.ofHours(1));
        Instant from = until.minus(Duration.ofHours(2));
        PersonId person = PersonId.next();
        ServiceId id = ServiceId.next();
        return here.within(() -> {
            people.register(Author.SYSTEM, RegisterPerson.named(person, "王芳"));
            ShiftId shift = shifts.add(
                    here.coordinator(),
                    here.activity(),
                    ShiftId.next(),
                    new ShiftDetails(
                            null, from, until, true, 10, SignUpTerms.open(from.minus(Duration.ofDays(1)), from)));
            desk.enter(
                    here.coordinator(),
                    here.activity(),
                    shift,
                    new EnterHours(id, person, new Span(from, until), "照片里有她"));
            return Map.of(
                    "service/{service}",
                    id.value().toString(),
                    "hours/{service}",
                    id.value().toString(),
                    "GET" + ROUTE,
                    shift.value().toString(),
                    "POST" + ROUTE,
                    shift.value().toString());
        });
    }
}
