package org.gongjian.giving.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.alliances.plan.PlanItemSource;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Light;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftState;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Component;

/** Items of joint plans become gifts of the party that sees to them, written down by one of the other parties. */
@Component
class GiftsOfPlans implements PlanItemSource {

    private final Gifts gifts;
    private final GiftTitles titles;

    GiftsOfPlans(Gifts gifts, GiftTitles titles) {
        this.gifts = gifts;
        this.titles = titles;
    }

    @Override
    public PlanItem.Kind makes() {
        return PlanItem.Kind.GIFT;
    }

    @Override
    public String recordKind() {
        return GiftId.KIND;
    }

    @Override
    public String formFor(PlanItemId item) {
        return "gifts/new?plan-item=" + item.value();
    }

    @Override
    public Verdict mayMake(Actor by, PlanItem item, Agreement agreement) {
        return Verdict.require(
                agreement.text().parties().stream()
                        .map(Party::unit)
                        .filter(unit -> !unit.equals(item.unit()))
                        .anyMatch(unit -> gifts.mayRegisterFor(by, unit).isAllowed()),
                Reason.of("giving.plan.receiver"));
    }

    @Override
    public Map<UUID, Standing> standingOf(Actor reader, Collection<UUID> records) {
        List<GiftView> read =
                gifts.byIds(reader, records.stream().map(GiftId::new).toList());
        Map<GiftId, Localized> called = titles.of(read);
        return read.stream()
                .collect(Collectors.toUnmodifiableMap(
                        gift -> gift.id().value(),
                        gift -> new Standing(
                                gift.id().path(),
                                called.getOrDefault(gift.id(), gift.purpose()),
                                Reason.of("giving.plan.state", gift.state().label(), gift.givenOn()),
                                light(gift.state()))));
    }

    private static Light light(GiftState state) {
        return switch (state) {
            case REGISTERED, CONFIRMED -> Light.GREEN;
            case RETURNED -> Light.AMBER;
            case RECEIVED -> Light.DONE;
            case WITHDRAWN -> Light.NONE;
        };
    }
}
