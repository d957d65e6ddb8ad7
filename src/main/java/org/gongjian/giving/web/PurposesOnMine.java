package org.gongjian.giving.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftPurposeChange;
import org.gongjian.giving.GiftPurposeDesk;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.gongjian.volunteers.MySections;
import org.springframework.stereotype.Component;

/** Whoever gave in person is asked on their own page whether it may be for something else. */
@Component
class PurposesOnMine implements MySections {

    private static final int ORDER = 5;

    private final GiftPurposeDesk desk;
    private final Gifts gifts;
    private final GiftTitles titles;

    PurposesOnMine(GiftPurposeDesk desk, Gifts gifts, GiftTitles titles) {
        this.desk = desk;
        this.gifts = gifts;
        this.titles = titles;
    }

    /** @param path where the donor answers, below the district */
    record Asked(Localized gift, Localized purpose, String path) {}

    @Override
    public List<Section> of(Actor me) {
        List<GiftPurposeChange> open = desk.toAnswerInPerson(me);
        Map<GiftId, GiftView> about =
                gifts
                        .byIds(
                                me,
                                open.stream()
                                        .map(GiftPurposeChange::gift)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(GiftView::id, Function.identity()));
        Map<GiftId, Localized> called = titles.of(List.copyOf(about.values()));
        List<Asked> asked = open.stream()
                .filter(change -> called.containsKey(change.gift()))
                .map(change -> new Asked(
                        called.getOrDefault(change.gift(), change.purpose()), change.purpose(), change.path()))
                .toList();
        return asked.isEmpty() ? List.of() : List.of(new Section(ORDER, "giving/mine :: purposes", asked));
    }
}
