package org.gongjian.operations.demo;

import java.time.LocalDate;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.people.Address;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.GiveConsent;
import org.gongjian.people.consents.Way;
import org.gongjian.people.guardians.AddGuardian;
import org.gongjian.people.guardians.GuardianId;
import org.gongjian.people.guardians.Relation;
import org.gongjian.personal.ConsentDesk;
import org.gongjian.personal.PersonDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Residents of the first story’s community: a child with a guardian and a consent, and somebody who was registered twice. */
@Component
@Profile("demo")
class HunchunPersons {

    private static final LocalDate DAY = HunchunActivity.DAY;

    private final PersonDesk desk;
    private final ConsentDesk consents;

    HunchunPersons(PersonDesk desk, ConsentDesk consents) {
        this.desk = desk;
        this.consents = consents;
    }

    void register(Actor coordinator, UnitId community) {
        PersonId child = person(coordinator, community, "演示·小禾", LocalDate.of(2015, 4, 12), "13800000003", null);
        PersonId mother =
                person(coordinator, community, "演示·小禾妈妈", LocalDate.of(1986, 9, 3), "13800000003", "演示小区 3 号楼");
        consents.addGuardian(coordinator, new AddGuardian(GuardianId.next(), child, mother, Relation.MOTHER, DAY));
        consents.give(
                coordinator,
                new GiveConsent(ConsentId.next(), child, ConsentKind.SHOW_PHOTO, mother, Way.PAPER, DAY, null));
        person(coordinator, community, "演示·李铭", LocalDate.of(1958, 2, 20), "13800000008", null);
        person(coordinator, community, "演示·李明", null, "13800000008", "演示小区 8 号楼");
    }

    private PersonId person(
            Actor by, UnitId unit, String name, @Nullable LocalDate born, String phone, @Nullable String address) {
        return desk.register(
                by,
                new RegisterPerson(
                        PersonId.next(),
                        name,
                        born,
                        new PhoneNumber(phone),
                        null,
                        address == null ? null : new Address(address)),
                unit);
    }
}
