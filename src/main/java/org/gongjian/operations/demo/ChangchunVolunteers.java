package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.NewId;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonLoad;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The 612 volunteers the library recruited, made up and in rows; the report says more than 600. */
@Component
@Profile("demo")
class ChangchunVolunteers {

    static final int ALL = 612;

    private static final int A_DAY = 4;
    private static final long A_YEAR = 10_000_000;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 4);
    private static final LocalDate ELDEST = LocalDate.of(1950, 3, 1);
    private static final int BETWEEN_BIRTHS = 29;
    private static final List<String> SKILLS =
            List.of("first_aid", "teaching", "repair", "driving", "law", "arts", "computers", "cooking");

    private final PersonLoad load;
    private final DemoRows rows;

    ChangchunVolunteers(PersonLoad load, DemoRows rows) {
        this.load = load;
        this.rows = rows;
    }

    void register(ChangchunSetting setting) {
        List<@Nullable Object[]> persons = new ArrayList<>();
        List<@Nullable Object[]> parts = new ArrayList<>();
        List<@Nullable Object[]> keepers = new ArrayList<>();
        List<@Nullable Object[]> volunteers = new ArrayList<>();
        List<@Nullable Object[]> offers = new ArrayList<>();
        for (int place = 1; place <= ALL; place++) {
            RegisterPerson person = person(place);
            UUID id = person.id().value();
            UUID volunteer = NewId.uuid();
            long number = FIRST.getYear() * A_YEAR + place;
            LocalDate on = FIRST.plusDays(place / A_DAY);
            persons.add(load.row(person));
            load.parts(person.name(), person.phone()).forEach(part -> parts.add(new Object[] {id, part}));
            keepers.add(new Object[] {
                id,
                setting.library().value(),
                on.atTime(LocalTime.NOON).atZone(DemoClock.ZONE).toInstant()
            });
            volunteers.add(new Object[] {
                volunteer,
                id,
                number,
                place % 2 == 0 ? "female" : "male",
                setting.city().value(),
                on,
                0
            });
            offers.add(new Object[] {volunteer, "skill", SKILLS.get(place % SKILLS.size()), number});
        }
        rows.write("person", PersonLoad.COLUMNS, persons);
        rows.write("person_part", "person_id, part", parts);
        rows.write("person_keeper", "person_id, unit_id, since", keepers);
        rows.write("volunteer", "id, person_id, number, sex, area_id, registered_on, version", volunteers);
        rows.write("volunteer_offer", "volunteer_id, kind, word, number", offers);
        rows.write("counter", "series, year, last", List.<@Nullable Object[]>of(new Object[] {
            "volunteer", FIRST.getYear(), ALL
        }));
    }

    private static RegisterPerson person(int place) {
        return new RegisterPerson(
                PersonId.next(),
                "演示·长图志愿者" + place,
                null,
                new PhoneNumber("1380002%04d".formatted(place)),
                DemoVolunteers.number(ELDEST.plusDays((long) BETWEEN_BIRTHS * place), place % 2),
                null);
    }
}
