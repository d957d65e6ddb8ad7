package org.gongjian.operations.scale;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gongjian.district.Localized;

/** Activities, their hosts and shifts, who signed up, and who came. */
final class Doings {

    private static final int OPENS_DAYS_BEFORE = 14;
    private static final int SEED_BYTES = 32;

    private Doings() {}

    static List<Filler> fillers() {
        return List.of(
                new Filler(
                        "activity",
                        "id, programme_id, title, purpose, place_id, takes_place_on, starts_at, ends_at, state,"
                                + " cancelled_because, attendance, persons, wording, outcome, version",
                        town -> town.sizes().activities(),
                        each(Doings::activity)),
                new Filler(
                        "activity_host",
                        "activity_id, unit_id, role, seq",
                        town -> 2L * town.sizes().activities(),
                        each(Doings::hosts)),
                new Filler(
                        "activity_tag",
                        "activity_id, tag_id",
                        town -> town.sizes().activities(),
                        each((town, at) -> {
                            Dice dice = town.dice(Kind.TAG, at.happening().number());
                            at.writing().row(at.happening().id(), Ground.tag(town, dice));
                        })),
                new Filler(
                        "activity_audience",
                        "activity_id, audience_id",
                        town -> town.sizes().activities(),
                        each((town, at) -> {
                            Dice dice = town.dice(Kind.AUDIENCE, at.happening().number());
                            at.writing().row(at.happening().id(), Ground.audience(town, dice));
                        })),
                new Filler(
                        "activity_shift",
                        "id, activity_id, starts_at, ends_at, volunteer_service, capacity, mode, opens_at, closes_at,"
                                + " guardian_consent, guests, waitlist, smaller_may_pass, taken, last_ticket, seed, version",
                        town -> town.sizes().activities(),
                        each(Doings::shift)),
                new Filler(
                        "sign_up",
                        "id, shift_id, person_id, party_id, arrival, ticket, state, arrived_at, changed_at",
                        town -> town.sizes().participations(),
                        each(Doings::signUps)),
                new Filler(
                        "presence",
                        "id, shift_id, sign_up_id, arrived_at, left_at",
                        town -> town.sizes().participations(),
                        each(Doings::presences)),
                new Filler(
                        "check_in",
                        "id, shift_id, presence_id, kind, way, at, received_at",
                        town -> 2L * town.sizes().participations(),
                        each(Doings::checkIns)));
    }

    /** One activity while a table is written. */
    private record At(Happening happening, Filler.Writing writing) {}

    private static Filler.Rows each(BiConsumer<Town, At> row) {
        return (town, writing) ->
                new Happenings(town).forEach(happening -> row.accept(town, new At(happening, writing)));
    }

    private static void activity(Town town, At at) {
        Happening happening = at.happening();
        Dice dice = town.dice(Kind.PROGRAMME, happening.number());
        int present = happening.present(town);
        at.writing()
                .row(
                        happening.id(),
                        dice.percent(60) ? town.id(Kind.PROGRAMME, dice.below(town.programmes())) : null,
                        happening.title(town),
                        Localized.zh("请居民和共建单位一起参加" + happening.deed() + "。"),
                        town.homeOf(happening.community()),
                        happening.day(),
                        happening.starts(town),
                        happening.ends(town),
                        happening.state().stored(),
                        happening.state() == Happening.State.CANCELLED ? Localized.zh("天气原因，活动取消。") : null,
                        present == 0 ? null : "counted",
                        present == 0 ? null : present,
                        present == 0 ? null : "exact",
                        happening.held() ? Localized.zh("活动顺利结束，居民反映良好。") : null,
                        0);
    }

    private static void hosts(Town town, At at) {
        Happening happening = at.happening();
        at.writing().row(happening.id(), town.unit(happening.community()), "host", 1);
        at.writing().row(happening.id(), town.partner(happening.partner()), "organizer", 2);
    }

    private static void shift(Town town, At at) {
        Happening happening = at.happening();
        int taken = happening.signUps();
        at.writing()
                .row(
                        happening.shift(town),
                        happening.id(),
                        happening.starts(town),
                        happening.ends(town),
                        happening.service(),
                        Math.max(
                                1,
                                taken
                                        + town.dice(Kind.SHIFT, happening.number())
                                                .below(10)),
                        "first_come",
                        opens(town, happening),
                        happening.starts(town).minus(Duration.ofHours(1)),
                        false,
                        false,
                        true,
                        false,
                        taken,
                        taken,
                        seed(town, happening.number()),
                        0);
    }

    private static Instant opens(Town town, Happening happening) {
        return town.at(happening.day().minusDays(OPENS_DAYS_BEFORE), 8, 0);
    }

    private static byte[] seed(Town town, int number) {
        Dice dice = town.dice(Kind.SHIFT, number);
        ByteBuffer bytes = ByteBuffer.allocate(SEED_BYTES);
        while (bytes.hasRemaining()) {
            bytes.putLong(dice.next());
        }
        return bytes.array();
    }

    private static void signUps(Town town, At at) {
        Happening happening = at.happening();
        UUID shift = happening.shift(town);
        Instant opens = opens(town, happening);
        for (int place = 0; place < happening.signUps(); place++) {
            UUID id = town.id(Kind.SIGN_UP, happening.first() + place);
            Instant arrived = opens.plusSeconds(31L * place);
            at.writing()
                    .row(
                            id,
                            shift,
                            Crowd.person(town, happening.person(town, place)),
                            id,
                            place + 1,
                            place + 1,
                            "placed",
                            arrived,
                            arrived);
        }
    }

    private static void presences(Town town, At at) {
        Happening happening = at.happening();
        came(
                town,
                happening,
                place -> at.writing()
                        .row(
                                town.id(Kind.PRESENCE, happening.first() + place),
                                happening.shift(town),
                                town.id(Kind.SIGN_UP, happening.first() + place),
                                happening.arrived(town, place),
                                happening.left(town, place)));
    }

    private static void checkIns(Town town, At at) {
        Happening happening = at.happening();
        came(town, happening, place -> {
            long number = happening.first() + place;
            UUID shift = happening.shift(town);
            UUID presence = town.id(Kind.PRESENCE, number);
            Instant arrived = happening.arrived(town, place);
            at.writing().row(town.id(Kind.CHECK_IN, 2 * number), shift, presence, "in", "roll_call", arrived, arrived);
            Instant left = happening.left(town, place);
            at.writing().row(town.id(Kind.CHECK_IN, 2 * number + 1), shift, presence, "out", "roll_call", left, left);
        });
    }

    private static void came(Town town, Happening happening, Consumer<Integer> each) {
        for (int place = 0; place < happening.signUps(); place++) {
            if (happening.came(town, place)) {
                each.accept(place);
            }
        }
    }
}
