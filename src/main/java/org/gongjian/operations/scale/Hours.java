package org.gongjian.operations.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Hours of service, confirmed from the rolls two days later; what was two days ago or less still waits for that. */
final class Hours {

    private static final int CONFIRMED_AFTER = 2;
    private static final int STEP = 30;

    private Hours() {}

    static List<Filler> fillers() {
        return List.of(
                new Filler(
                        "service",
                        "id, shift_id, activity_id, person_id, unit_id, backfilled, from_at, until_at, day, state, minutes,"
                                + " late, by_hand, one_hand, version",
                        town -> town.sizes().participations() * 7L / 10,
                        (town, writing) -> confirmed(
                                town,
                                (happening, place) -> writing.row(
                                        town.id(Kind.SIGN_UP, happening.first() + place),
                                        happening.shift(town),
                                        happening.id(),
                                        Crowd.person(town, happening.person(town, place)),
                                        town.partner(happening.partner()),
                                        false,
                                        happening.arrived(town, place),
                                        happening.left(town, place),
                                        happening.day(),
                                        "counted",
                                        minutes(town, happening, place),
                                        false,
                                        false,
                                        false,
                                        1))),
                new Filler(
                        "service_step",
                        "service_id, position, kind, at, from_at, until_at, minutes",
                        town -> town.sizes().participations() * 7L / 10,
                        (town, writing) -> confirmed(
                                town,
                                (happening, place) -> writing.row(
                                        town.id(Kind.SIGN_UP, happening.first() + place),
                                        1,
                                        "confirmed",
                                        confirmedAt(town, happening),
                                        happening.arrived(town, place),
                                        happening.left(town, place),
                                        minutes(town, happening, place)))),
                new Filler(
                        "service_person",
                        "person_id, minutes, services",
                        town -> town.sizes().volunteers() * 2 / 5,
                        Hours::totals));
    }

    private static void totals(Town town, Filler.Writing writing) {
        long[] minutes = new long[town.sizes().volunteers()];
        int[] services = new int[town.sizes().volunteers()];
        confirmed(town, (happening, place) -> {
            int person = (int) happening.person(town, place);
            minutes[person] += minutes(town, happening, place);
            services[person]++;
        });
        for (int person = 0; person < services.length; person++) {
            if (services[person] > 0) {
                writing.row(Crowd.person(town, person), minutes[person], services[person]);
            }
        }
    }

    private static void confirmed(Town town, ObjIntConsumer<Happening> each) {
        new Happenings(town).forEach(happening -> {
            if (happening.service() && confirmedAt(town, happening).isBefore(town.at(town.today(), 0, 0))) {
                for (int place = 0; place < happening.signUps(); place++) {
                    if (happening.came(town, place)) {
                        each.accept(happening, place);
                    }
                }
            }
        });
    }

    private static Instant confirmedAt(Town town, Happening happening) {
        return town.at(happening.day().plusDays(CONFIRMED_AFTER), 10, 0);
    }

    /** In whole steps of the usual rule. */
    private static int minutes(Town town, Happening happening, int place) {
        long there = Duration.between(happening.arrived(town, place), happening.left(town, place))
                .toMinutes();
        return (int) (there / STEP * STEP);
    }
}
