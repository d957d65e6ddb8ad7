package org.gongjian.giving.web;

import java.util.List;
import java.util.Map;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.giving.GiftFilter;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.springframework.stereotype.Component;

/** Hangs gifts on the activity they were given at, the units that gave and took them, the place they went to. */
@Component
class GiftPanels implements RelatedRecords {

    private static final int LATEST = 20;
    private static final int ORDER = 30;

    private final Gifts gifts;
    private final GiftTitles titles;
    private final CurrentActor actor;

    GiftPanels(Gifts gifts, GiftTitles titles, CurrentActor actor) {
        this.gifts = gifts;
        this.titles = titles;
        this.actor = actor;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        return switch (record.kind()) {
            case ActivityId.KIND -> List.of(group("giving.related.gifts", GiftFilter.at(new ActivityId(record.id()))));
            case "unit" ->
                List.of(
                        group("giving.related.given", GiftFilter.givenBy(new UnitId(record.id()))),
                        group("giving.related.received", GiftFilter.givenTo(new UnitId(record.id()))));
            case "place" -> List.of(group("giving.related.received", GiftFilter.on(new PlaceId(record.id()))));
            default -> List.of();
        };
    }

    private Group group(String heading, GiftFilter filter) {
        Actor reader = actor.current();
        List<GiftView> found = gifts.page(reader, filter, null, LATEST).gifts();
        Map<GiftId, Localized> called = titles.of(found);
        return new Group(
                heading,
                ORDER,
                found.stream()
                        .map(gift -> new Related(
                                gift.id().ref(),
                                gift.id().path(),
                                called.getOrDefault(gift.id(), gift.purpose()),
                                detail(gift)))
                        .toList());
    }

    private static Reason detail(GiftView gift) {
        return gift.isProvisional()
                ? Reason.of(
                        "giving.related.detail.provisional",
                        gift.givenOn(),
                        gift.state().label())
                : Reason.of(
                        "giving.related.detail", gift.givenOn(), gift.state().label());
    }
}
