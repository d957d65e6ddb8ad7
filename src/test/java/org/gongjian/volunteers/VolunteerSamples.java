package org.gongjian.volunteers;

import java.util.Map;
import java.util.Set;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.consents.Way;

/** A volunteer of the community. */
class VolunteerSamples implements SampleIds {

    private final VolunteerDesk desk;

    VolunteerSamples(VolunteerDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        return here.district().within(() -> {
            VolunteerId id = VolunteerId.next();
            desk.enter(
                    here.coordinator(),
                    new EnterVolunteer(
                            id,
                            new RegisterPerson(
                                    PersonId.next(),
                                    "演示·志愿者",
                                    null,
                                    TestVolunteers.PHONE,
                                    TestVolunteers.woman(TestVolunteers.BORN),
                                    null),
                            here.community(),
                            null,
                            true,
                            new Profile(Sex.FEMALE, here.district().community(), Set.of(), Set.of()),
                            Way.PAPER,
                            TestVolunteers.ALL));
            return Map.of("volunteers/{volunteer}", id.value().toString());
        });
    }
}
