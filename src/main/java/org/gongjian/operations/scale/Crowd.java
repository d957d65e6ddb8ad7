package org.gongjian.operations.scale;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.people.Address;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonLoad;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;

/** The persons of a town, who keeps them, teams and trainings. All of them volunteer; the first ones hold posts too. */
record Crowd(PersonLoad load) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int PARTS = 10;
    private static final int TEAM = 12;
    private static final List<String> TRAININGS = List.of("志愿服务基础培训", "急救员培训", "助老服务培训");

    List<Filler> fillers() {
        return List.of(
                new Filler("person", PersonLoad.COLUMNS, town -> town.sizes().volunteers(), this::persons),
                new Filler(
                        "person_part",
                        "person_id, part",
                        town -> (long) PARTS * town.sizes().volunteers(),
                        this::parts),
                new Filler(
                        "person_keeper",
                        "person_id, unit_id, since",
                        town -> town.sizes().volunteers(),
                        Crowd::keepers),
                new Filler("team", "id, name, leader_id, skills, version", Crowd::teams, Crowd::teams),
                new Filler("team_member", "team_id, person_id", town -> (long) TEAM * teams(town), Crowd::members),
                new Filler("training", "id, name", town -> TRAININGS.size(), Crowd::trainings),
                new Filler(
                        "training_record",
                        "id, training_id, person_id, held_on, valid_until, entered_at",
                        town -> town.sizes().volunteers() / 10,
                        Crowd::trained));
    }

    static UUID person(Town town, long person) {
        return town.id(Kind.PERSON, person);
    }

    /** As the last but one digit of the number says. */
    static boolean isFemale(int person) {
        return person % 2 == 0;
    }

    private static int teams(Town town) {
        return 2 * town.sizes().communities();
    }

    private void persons(Town town, Filler.Writing writing) {
        for (int person = 0; person < town.sizes().volunteers(); person++) {
            writing.row(load.row(registration(town, person)));
        }
    }

    private void parts(Town town, Filler.Writing writing) {
        for (int person = 0; person < town.sizes().volunteers(); person++) {
            Dice dice = town.dice(Kind.PERSON, person);
            UUID id = person(town, person);
            String name = Words.personName(dice);
            for (String part : new TreeSet<>(load.parts(name, phone(dice)))) {
                writing.row(id, part);
            }
        }
    }

    private static RegisterPerson registration(Town town, int person) {
        Dice dice = town.dice(Kind.PERSON, person);
        String name = Words.personName(dice);
        PhoneNumber phone = phone(dice);
        return new RegisterPerson(
                new PersonId(person(town, person)),
                name,
                null,
                phone,
                idNumber(town, person),
                dice.oneIn(3)
                        ? new Address(Words.placeName(person % town.sizes().communities()) + "小区" + dice.between(1, 40)
                                + "号楼" + dice.between(101, 2004) + "室")
                        : null);
    }

    private static PhoneNumber phone(Dice dice) {
        return new PhoneNumber("1" + dice.between(30, 99)
                + String.valueOf(100_000_000 + dice.below(100_000_000)).substring(1));
    }

    /** Grown up; the place within a day is the person's own, so that nobody shares a number. */
    private static ResidentIdNumber idNumber(Town town, int person) {
        var born = town.today().minusYears(18).minusDays(1 + person % 19_000);
        int sequence = 2 * (person / 19_000) + (isFemale(person) ? 0 : 1);
        String digits = "%06d%s%03d"
                .formatted(220_100 + sequence / 1_000, born.toString().replace("-", ""), sequence % 1_000);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (digits.charAt(place) - '0');
        }
        return new ResidentIdNumber(digits + CHECKS.charAt(sum % CHECKS.length()));
    }

    private static void keepers(Town town, Filler.Writing writing) {
        var since = town.at(town.today().minusDays(Town.DAYS_BACK), 9, 0);
        for (int person = 0; person < town.sizes().volunteers(); person++) {
            writing.row(person(town, person), town.unit(person % town.sizes().communities()), since);
        }
    }

    private static void teams(Town town, Filler.Writing writing) {
        for (int team = 0; team < teams(town); team++) {
            int community = team / 2;
            String name = town.communityName(community) + (team % 2 == 0 ? "邻里互助队" : "文明实践队");
            writing.row(town.id(Kind.TEAM, team), name, person(town, member(town, team, 0)), "{}", 0);
        }
    }

    private static void members(Town town, Filler.Writing writing) {
        for (int team = 0; team < teams(town); team++) {
            for (int place = 0; place < TEAM; place++) {
                writing.row(town.id(Kind.TEAM, team), person(town, member(town, team, place)));
            }
        }
    }

    private static long member(Town town, int team, int place) {
        return ((long) team * TEAM + place) % town.sizes().volunteers();
    }

    private static void trainings(Town town, Filler.Writing writing) {
        for (int training = 0; training < TRAININGS.size(); training++) {
            writing.row(town.id(Kind.TRAINING, training), Localized.zh(TRAININGS.get(training)));
        }
    }

    private static void trained(Town town, Filler.Writing writing) {
        for (int record = 0; record < town.sizes().volunteers() / 10; record++) {
            var held = town.pastDay(record, town.sizes().volunteers() / 10);
            writing.row(
                    town.id(Kind.TRAINING_RECORD, record),
                    town.id(Kind.TRAINING, record % TRAININGS.size()),
                    person(town, 10L * record),
                    held,
                    held.plusYears(2),
                    town.at(held, 17, 0));
        }
    }
}
