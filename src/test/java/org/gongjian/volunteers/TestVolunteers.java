package org.gongjian.volunteers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongjian.district.AreaId;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Way;
import org.springframework.boot.test.context.TestComponent;

/** Registers volunteers of the current district, for tests. */
@TestComponent
public class TestVolunteers {

    public static final LocalDate BORN = LocalDate.of(1980, 1, 1);
    public static final PhoneNumber PHONE = new PhoneNumber("13800138000");

    /** All anybody is asked to agree to. */
    public static final Set<ConsentKind> ALL =
            Set.of(RegistrationRules.RECORD, ConsentKind.SENSITIVE_DATA, ConsentKind.MINOR_PARTICIPATION);

    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final VolunteerDesk desk;

    TestVolunteers(VolunteerDesk desk) {
        this.desk = desk;
    }

    /** Somebody registers themselves. */
    public VolunteerId register(Actor self, PersonId person, AreaId area) {
        return desk.register(self, command(VolunteerId.next(), person, profile(area)));
    }

    static RegisterVolunteer command(VolunteerId id, PersonId person, Profile profile) {
        return new RegisterVolunteer(
                id, person, profile, PHONE, woman(BORN), new RegisterVolunteer.Agreed(person, Way.ACCOUNT, ALL));
    }

    static Profile profile(AreaId area, Skill... skills) {
        return new Profile(Sex.FEMALE, area, Set.of(skills), Set.of(ServiceCategory.ELDERLY));
    }

    /** A number nobody else has, of a woman born on a day; 999999 is no place's code. */
    public static ResidentIdNumber woman(LocalDate born) {
        int sequence = SEQUENCE.incrementAndGet() * 2 % 1000;
        String begins = "999999" + DateTimeFormatter.BASIC_ISO_DATE.format(born) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (begins.charAt(i) - '0');
        }
        return new ResidentIdNumber(begins + "10X98765432".charAt(sum % 11));
    }
}
