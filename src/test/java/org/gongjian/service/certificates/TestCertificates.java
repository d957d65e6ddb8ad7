package org.gongjian.service.certificates;

import java.time.Duration;
import java.util.List;
import org.gongjian.TestClock;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.PersonId;
import org.gongjian.service.Morning;
import org.gongjian.service.ServiceDesk;
import org.gongjian.service.ServiceId;
import org.springframework.boot.test.context.TestComponent;

/** Hours that count, to be certified. */
@TestComponent
public class TestCertificates {

    private final Morning morning;
    private final ServiceDesk services;
    private final TestClock clock;

    TestCertificates(Morning morning, ServiceDesk services, TestClock clock) {
        this.morning = morning;
        this.services = services;
        this.clock = clock;
    }

    /** Two hours of somebody on the morning of the story, confirmed by the coordinator at noon. */
    public ServiceId twoHours(TestDistrict here, PersonId person) {
        TestRolls.Rolled shift = morning.begins(here);
        ServiceId id = morning.signUp(here, shift, person);
        clock.set(Morning.ELEVEN);
        morning.came(here, shift, id, Morning.NINE);
        morning.left(here, shift, id, Morning.ELEVEN);
        clock.set(Morning.ELEVEN.plus(Duration.ofHours(1)));
        here.within(() -> services.confirmAll(here.coordinator(), shift.activity(), shift.shift(), List.of(id)));
        return id;
    }
}
