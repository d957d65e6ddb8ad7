package org.gongjian.workbench.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftPurposeChange;
import org.gongjian.giving.GiftPurposeDesk;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gifts one's unit should confirm, correct, receive or count. */
@Component
@Order(10)
class GiftTasks implements Tasks {

    private final Gifts gifts;
    private final GiftPurposeDesk purposes;
    private final GiftTitles titles;
    private final Organizations organizations;
    private final Districts districts;

    GiftTasks(
            Gifts gifts,
            GiftPurposeDesk purposes,
            GiftTitles titles,
            Organizations organizations,
            Districts districts) {
        this.gifts = gifts;
        this.purposes = purposes;
        this.titles = titles;
        this.organizations = organizations;
        this.districts = districts;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        if (actor.units().isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        tasks(
                                gifts.toConfirm(actor),
                                GiftView::registeredAt,
                                (gift, units) ->
                                        Reason.of("workbench.gift.confirm", name(units, gift.receiver(), gift)),
                                "confirm",
                                "confirm",
                                today),
                        tasks(
                                gifts.toCorrect(actor),
                                GiftView::registeredAt,
                                (gift, units) -> Reason.of(
                                        "workbench.gift.correct", Objects.requireNonNullElse(gift.objection(), "")),
                                "correct",
                                "edit",
                                today),
                        tasks(
                                gifts.toReceive(actor),
                                gift -> Objects.requireNonNullElse(gift.confirmedAt(), gift.registeredAt()),
                                (gift, units) -> Reason.of("workbench.gift.receive"),
                                "receive",
                                "receive",
                                today),
                        tasks(
                                gifts.toCount(actor),
                                gift -> Objects.requireNonNullElse(gift.receivedAt(), gift.registeredAt()),
                                (gift, units) -> Reason.of("workbench.gift.count", uncounted(gift)),
                                "count",
                                "count",
                                today),
                        toAnswer(actor, today))
                .flatMap(List::stream)
                .toList();
    }

    private List<Task> toAnswer(Actor actor, LocalDate today) {
        List<GiftPurposeChange> asked = purposes.toAnswer(actor);
        Map<GiftId, GiftView> about = gifts
                .byIds(actor, asked.stream().map(GiftPurposeChange::gift).toList())
                .stream()
                .collect(Collectors.toMap(GiftView::id, Function.identity()));
        Map<GiftId, Localized> called = titles.of(List.copyOf(about.values()));
        return asked.stream()
                .filter(change -> about.containsKey(change.gift()))
                .map(change -> Task.waiting(
                        called.getOrDefault(change.gift(), change.purpose()),
                        change.gift().path(),
                        Reason.of("workbench.gift.purpose"),
                        day(change.askedAt()),
                        today,
                        "workbench.do.answer",
                        change.path()))
                .toList();
    }

    /** Says why a gift waits, knowing what units are called. */
    private interface Why {
        Reason of(GiftView gift, Map<UnitId, Localized> units);
    }

    private List<Task> tasks(
            List<GiftView> waiting,
            Function<GiftView, Instant> since,
            Why why,
            String action,
            String step,
            LocalDate today) {
        Map<GiftId, Localized> called = titles.of(waiting);
        Map<UnitId, Localized> units = organizations.shortNames(
                waiting.stream().map(GiftView::receiver).distinct().toList());
        return waiting.stream()
                .map(gift -> Task.waiting(
                        called.getOrDefault(gift.id(), gift.purpose()),
                        gift.id().path(),
                        why.of(gift, units),
                        day(since.apply(gift)),
                        today,
                        "workbench.do." + action,
                        gift.id().path() + "/" + step))
                .toList();
    }

    private LocalDate day(Instant at) {
        return CurrentDistrict.id()
                .flatMap(districts::byId)
                .map(district -> LocalDate.ofInstant(at, district.zone()))
                .orElseThrow(Refused::missing);
    }

    private static long uncounted(GiftView gift) {
        return gift.lines().stream().filter(line -> !line.given().isCounted()).count();
    }

    private static Localized name(Map<UnitId, Localized> units, UnitId unit, GiftView gift) {
        return units.getOrDefault(unit, gift.purpose());
    }
}
