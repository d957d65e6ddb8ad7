package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Way;
import org.gongjian.volunteers.EnterVolunteer;
import org.gongjian.volunteers.Profile;
import org.gongjian.volunteers.ServiceCategory;
import org.gongjian.volunteers.Sex;
import org.gongjian.volunteers.Skill;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerId;
import org.springframework.stereotype.Component;

/** Volunteers of a demo's community. Their ID numbers begin with a code that is no place's, so they are nobody's. */
@Component
@org.springframework.context.annotation.Profile("demo")
class DemoVolunteers {

    private static final String NOWHERE = "999999";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<ConsentKind> AGREED =
            Set.of(new ConsentKind("volunteer-record"), ConsentKind.SENSITIVE_DATA);

    private final VolunteerDesk desk;

    DemoVolunteers(VolunteerDesk desk) {
        this.desk = desk;
    }

    /** Registers so many, and answers who they are. */
    List<PersonId> register(Actor coordinator, DemoCommunity community, int count) {
        List<PersonId> persons = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            VolunteerId id = desk.enter(coordinator, volunteer(community, number));
            persons.add(desk.byId(id).orElseThrow().person());
        }
        return persons;
    }

    private static EnterVolunteer volunteer(DemoCommunity community, int number) {
        boolean woman = number % 2 == 0;
        Skill[] skills = Skill.values();
        ServiceCategory[] categories = ServiceCategory.values();
        LocalDate born = LocalDate.of(1950 + number * 5 % 50, 1 + number % 12, 1 + number * 7 % 28);
        return new EnterVolunteer(
                VolunteerId.next(),
                new RegisterPerson(
                        PersonId.next(),
                        "演示·志愿者" + number,
                        null,
                        new PhoneNumber("138000001%02d".formatted(number)),
                        number(born, number * 2 + (woman ? 0 : 1)),
                        null),
                community.unit(),
                null,
                false,
                new Profile(
                        woman ? Sex.FEMALE : Sex.MALE,
                        community.area(),
                        EnumSet.of(skills[number * 3 % skills.length], skills[number * 5 % skills.length]),
                        EnumSet.of(categories[number % categories.length])),
                Way.PAPER,
                AGREED);
    }

    /** One that is nobody's. */
    static ResidentIdNumber number(LocalDate born, int sequence) {
        String begins = NOWHERE + DateTimeFormatter.BASIC_ISO_DATE.format(born) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(begins.charAt(i), 10);
        }
        return new ResidentIdNumber(begins + CHECKS.charAt(sum % CHECKS.length()));
    }
}
