package org.gongjian.service.certificates;

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
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.service.EnterHours;
import org.gongjian.service.ServiceChanges;
import org.gongjian.service.ServiceDesk;
import org.gongjian.service.ServiceId;
import org.gongjian.service.Span;
import org.gongjian.volunteers.TestVolunteers;

/** A certificate of a volunteer whose hours two people entered. */
class CertificateSamples implements SampleIds {

    private final CertificateDesk certificates;
    private final ServiceDesk desk;
    private final ServiceChanges changes;
    private final ShiftDesk shifts;
    private final TestVolunteers volunteers;
    private final People people;
    private final Clock clock;

    CertificateSamples(
            CertificateDesk certificates,
            ServiceDesk desk,
            ServiceChanges changes,
            ShiftDesk shifts,
            TestVolunteers volunteers,
            People people,
            Clock clock) {
        this.certificates = certificates;
        this.desk = desk;
        this.changes = changes;
        this.shifts = shifts;
        this.volunteers = volunteers;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        Instant until = clock.instant().minus(Duration.ofHours(5));
        Instant from = until.minus(Duration.ofHours(2));
        PersonId person = PersonId.next();
        ServiceId service = ServiceId.next();
        CertificateId certificate = CertificateId.next();
        here.within(() -> {
            people.register(Author.SYSTEM, RegisterPerson.named(person, "李梅"));
            volunteers.register(Actor.system(), person, here.district().community());
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
                    new EnterHours(service, person, new Span(from, until), "照片里有她"));
            changes.decide(Actor.system(), service, 1, true, null, null);
            return certificates.ask(
                    Actor.system(), new AskCertificate(certificate, person, Template.BRIEF, null, null));
        });
        return Map.of("certificates/{id}", certificate.value().toString());
    }
}
