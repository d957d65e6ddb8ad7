package org.gongjian.operations.scale;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;

/**
 * The three lists, claims and the close-out register.
 *
 * @param categories of each district, by their codes
 */
record Asks(Map<DistrictId, Map<String, UUID>> categories) {

    private static final Localized PIECE = Localized.zh("件");
    private static final List<String> NEEDED =
            List.of("elder-care", "health", "repair", "tutoring", "culture", "legal", "counselling", "environment");
    private static final List<String> OFFERED = List.of("halls", "teachers", "health", "vehicles", "sports-grounds");

    List<Filler> fillers() {
        return List.of(
                new Filler(
                        "listing",
                        "id, kind, owner_id, title, alias, category_id, quantity, unit_name, taken, done, place_id,"
                                + " deadline, priority, valid_until, state, remark, published_at, version",
                        Request::all,
                        (town, writing) -> Request.forEach(town, request -> listing(town, request, writing))),
                new Filler(
                        "listing_audience",
                        "listing_id, audience_id",
                        Request::all,
                        (town, writing) -> Request.forEach(
                                town,
                                request -> writing.row(
                                        request.id(),
                                        Ground.audience(town, town.dice(Kind.AUDIENCE, -1L - request.number()))))),
                new Filler(
                        "wish",
                        "listing_id, person_id, called_on, visited_on, version",
                        town -> Request.needs(town) / 3,
                        (town, writing) -> Request.forEach(town, request -> wish(town, request, writing))),
                new Filler(
                        "claim",
                        "id, version, listing_id, asker_id, lead_id, quantity, unit_name, work, state, entered_for,"
                                + " claimed_at, contact_by, contact_on, ended_at",
                        town -> Request.needs(town) * 7L / 10,
                        (town, writing) -> Request.forEachClaimed(town, request -> claim(town, request, writing))),
                new Filler(
                        "close_out",
                        "id, version, year, number, title, listing_id, asker_id, lead_id, in_charge, raters, opened_on,"
                                + " deadline, first_deadline, progress, state, round, submitted_on, accepted_on, closed_on, light",
                        town -> Request.needs(town) * 7L / 10,
                        Asks::cases),
                new Filler(
                        "close_out_event",
                        "id, case_id, at, kind, progress",
                        town -> Request.needs(town) * 3L,
                        (town, writing) -> Request.forEachClaimed(town, request -> events(town, request, writing))));
    }

    /** The years in which cases were opened, and how many. */
    static Map<Integer, Integer> casesByYear(Town town) {
        Map<Integer, Integer> years = new TreeMap<>();
        Request.forEachClaimed(town, request -> years.merge(request.claimedOn().getYear(), 1, Integer::sum));
        return years;
    }

    private void listing(Town town, Request request, Filler.Writing writing) {
        Dice dice = town.dice(Kind.CASE_EVENT, -1L - request.number());
        boolean wish = request.type() == Request.Type.WISH;
        writing.row(
                request.id(),
                request.type().stored(),
                request.owner(town),
                Localized.zh(request.title(town)),
                wish ? Localized.zh(Words.alias(dice)) : null,
                category(town, request, dice),
                request.quantity(),
                PIECE,
                request.claimed() ? request.quantity() : 0,
                request.done() ? request.quantity() : 0,
                wish ? null : town.homeOf(request.community()),
                request.type() == Request.Type.RESOURCE ? null : request.deadline(),
                dice.oneIn(8) ? "urgent" : dice.oneIn(4) ? "soon" : "usual",
                request.type() == Request.Type.RESOURCE ? town.today().plusDays(Town.DAYS_BACK) : request.deadline(),
                switch (request.standing()) {
                    case OPEN, UNDER_WAY -> "published";
                    case DONE -> "fulfilled";
                    case WITHDRAWN -> "withdrawn";
                },
                request.standing() == Request.Standing.WITHDRAWN ? Localized.zh("情况有变，不再需要。") : null,
                town.at(request.day(), 10, 0),
                0);
    }

    private UUID category(Town town, Request request, Dice dice) {
        List<String> codes = switch (request.type()) {
            case NEED, WISH -> NEEDED;
            case RESOURCE -> OFFERED;
            case PROJECT -> List.of("works");
        };
        return Objects.requireNonNull(
                categories.getOrDefault(town.district().id(), Map.of()).get(codes.get(dice.below(codes.size()))));
    }

    private static void wish(Town town, Request request, Filler.Writing writing) {
        if (request.type() == Request.Type.WISH) {
            long person = town.dice(Kind.PERSON, -1L - request.number())
                    .below(town.sizes().volunteers());
            writing.row(request.id(), Crowd.person(town, person), request.day(), request.day(), 1);
        }
    }

    private static void claim(Town town, Request request, Filler.Writing writing) {
        writing.row(
                request.claim(town),
                1,
                request.id(),
                request.owner(town),
                town.partner(request.partner()),
                request.quantity(),
                PIECE,
                Localized.zh("安排专人上门办理。"),
                request.done() ? "finished" : "in_touch",
                false,
                town.at(request.claimedOn(), 11, 0),
                request.claimedOn().plusDays(7),
                request.claimedOn(),
                request.done() ? town.at(request.closedOn(), 16, 0) : null);
    }

    private static void cases(Town town, Filler.Writing writing) {
        Map<Integer, Integer> numbers = new TreeMap<>();
        Request.forEachClaimed(town, request -> {
            int opened = request.claimedOn().getYear();
            writing.row(
                    request.claim(town),
                    1,
                    opened,
                    numbers.merge(opened, 1, Integer::sum),
                    Localized.zh(request.title(town)),
                    request.id(),
                    request.owner(town),
                    town.partner(request.partner()),
                    Localized.zh("联络员"),
                    "one",
                    request.claimedOn(),
                    request.deadline(),
                    request.deadline(),
                    request.done() ? 100 : 30,
                    request.done() ? "closed" : "in_progress",
                    request.done() ? 1 : 0,
                    request.done() ? request.closedOn() : null,
                    request.done() ? request.closedOn() : null,
                    request.done() ? request.closedOn() : null,
                    request.done() ? "done" : request.deadline().isBefore(town.today()) ? "red" : "green");
        });
    }

    private static void events(Town town, Request request, Filler.Writing writing) {
        List<String> kinds = request.done()
                ? List.of("opened", "in_touch", "submitted", "accepted", "closed")
                : List.of("opened", "in_touch", "progressed");
        for (int step = 0; step < kinds.size(); step++) {
            writing.row(
                    town.id(Kind.CASE_EVENT, 5L * request.number() + step),
                    request.claim(town),
                    town.at(step < 2 || !request.done() ? request.claimedOn() : request.closedOn(), 11 + step, 0),
                    kinds.get(step),
                    kinds.get(step).equals("progressed") ? 30 : null);
        }
    }
}
