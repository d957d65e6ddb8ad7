package org.gongjian.service.certificates;

import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Guardianship;
import org.gongjian.personal.PersonDesk;
import org.springframework.stereotype.Component;

/** A certificate is for the volunteer, for the guardian of a minor, and for those who keep the volunteer's record. */
@Component
class CertificatePermissions {

    private final People people;
    private final Guardians guardians;
    private final PersonDesk persons;

    CertificatePermissions(People people, Guardians guardians, PersonDesk persons) {
        this.people = people;
        this.guardians = guardians;
        this.persons = persons;
    }

    Verdict maySee(Actor by, PersonId person) {
        return Verdict.require(
                by.isSystem()
                        || speaksFor(by, person)
                        || persons.mayKeep(by, person).isAllowed(),
                Reason.of("service.certificates.refused.others"));
    }

    boolean keeps(Actor by, PersonId person) {
        return persons.mayKeep(by, person).isAllowed();
    }

    /** Whose guardian somebody is today. */
    List<PersonId> wards(PersonId guardian) {
        return guardians.wards(guardian, people.today()).stream()
                .map(Guardianship::minor)
                .distinct()
                .toList();
    }

    private boolean speaksFor(Actor by, PersonId person) {
        PersonId self = by.personId();
        return self != null
                && (people.identities(self).contains(person)
                        || wards(self).stream()
                                .anyMatch(ward -> people.identities(ward).contains(person)));
    }
}
