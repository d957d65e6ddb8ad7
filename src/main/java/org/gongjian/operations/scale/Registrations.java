package org.gongjian.operations.scale;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everybody of a town as a registered volunteer; one of thirty has left. */
final class Registrations {

    private static final long A_YEAR = 10_000_000;
    private static final int LEFT_ONE_IN = 30;
    private static final List<String> SKILLS =
            List.of("first_aid", "teaching", "repair", "driving", "law", "arts", "computers", "cooking");

    private Registrations() {}

    static List<Filler> fillers() {
        return List.of(
                new Filler(
                        "volunteer",
                        "id, person_id, number, sex, area_id, registered_on, left_on, active_on, version",
                        town -> town.sizes().volunteers(),
                        Registrations::volunteers),
                new Filler(
                        "volunteer_offer",
                        "volunteer_id, kind, word, number",
                        town -> town.sizes().volunteers(),
                        Registrations::skills),
                new Filler(
                        "volunteer_absence",
                        "id, volunteer_id, left_on, reason, noted_at",
                        town -> town.sizes().volunteers() / LEFT_ONE_IN,
                        Registrations::absences));
    }

    static Map<Integer, Integer> byYear(Town town) {
        Map<Integer, Integer> years = new TreeMap<>();
        for (int person = 0; person < town.sizes().volunteers(); person++) {
            years.merge(registered(town, person).getYear(), 1, Integer::sum);
        }
        return years;
    }

    /** In the order of the persons, so that numbers rise with the days. */
    private static LocalDate registered(Town town, int person) {
        return town.pastDay(person, town.sizes().volunteers()).minusDays(Town.DAYS_BACK);
    }

    private static boolean left(Town town, int person) {
        return person >= town.sizes().volunteers() * 2 / 5 && person % LEFT_ONE_IN == 0;
    }

    /** Of a number the year, then the place in it. */
    private static long number(Town town, int person, Map<Integer, Integer> numbers) {
        int year = registered(town, person).getYear();
        return year * A_YEAR + numbers.merge(year, 1, Integer::sum);
    }

    private static void volunteers(Town town, Filler.Writing writing) {
        LocalDate[] active = new LocalDate[town.sizes().volunteers()];
        new Happenings(town).forEach(happening -> {
            for (int place = 0; place < happening.signUps(); place++) {
                if (happening.came(town, place)) {
                    active[(int) happening.person(town, place)] = happening.day();
                }
            }
        });
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (int person = 0; person < active.length; person++) {
            writing.row(
                    town.id(Kind.VOLUNTEER, person),
                    Crowd.person(town, person),
                    number(town, person, numbers),
                    Crowd.isFemale(person) ? "female" : "male",
                    town.communityArea(person % town.sizes().communities()),
                    registered(town, person),
                    left(town, person) ? town.today().minusDays(1) : null,
                    active[person],
                    left(town, person) ? 1 : 0);
        }
    }

    private static void skills(Town town, Filler.Writing writing) {
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (int person = 0; person < town.sizes().volunteers(); person++) {
            long number = number(town, person, numbers);
            writing.row(town.id(Kind.VOLUNTEER, person), "skill", SKILLS.get(person % SKILLS.size()), number);
        }
    }

    private static void absences(Town town, Filler.Writing writing) {
        LocalDate day = town.today().minusDays(1);
        for (int person = 0; person < town.sizes().volunteers(); person++) {
            if (left(town, person)) {
                writing.row(
                        town.id(Kind.VOLUNTEER_ABSENCE, person),
                        town.id(Kind.VOLUNTEER, person),
                        day,
                        "moved_away",
                        town.at(day, 12, 0));
            }
        }
    }
}
