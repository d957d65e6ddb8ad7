package org.gongjian.giving;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.alliances.FulfilmentSource;
import org.gongjian.alliances.Measure;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.EnteredBy;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Received gifts keep promises. An anonymous one keeps none: to count it for its donor would be to name the donor.
 */
@Component
class GiftFulfilment implements FulfilmentSource {

    private final GiftRows rows;
    private final GiftTitles titles;
    private final EnteredBy enteredBy;

    GiftFulfilment(GiftRows rows, GiftTitles titles, EnteredBy enteredBy) {
        this.rows = rows;
        this.titles = titles;
        this.enteredBy = enteredBy;
    }

    @Override
    public Set<Measure> measures() {
        return Set.of(Measure.GIFTS, Measure.VOLUMES_GIVEN);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FulfilmentRow> rows(
            Measure measure, Set<UnitId> givers, Set<UnitId> parties, LocalDate from, LocalDate until) {
        List<Gift> gifts = rows.select(
                """
                where gift.state = 'received' and not gift.anonymous
                  and gift.donor_id = any(cast(:givers as uuid[])) and gift.receiver_id = any(cast(:parties as uuid[]))
                  and gift.given_on between :from and :until
                order by gift.given_on, gift.id
                """, Map.of("givers", texts(givers), "parties", texts(parties), "from", from, "until", until));
        List<GiftView> views = gifts.stream()
                .map(gift -> GiftView.of(gift, GiftReader.PUBLIC))
                .filter(gift -> measure == Measure.GIFTS || hasVolumes(gift))
                .toList();
        Map<GiftId, Localized> called = titles.of(views);
        Map<UUID, AuthorName> entered = enteredBy.of(
                GiftId.KIND, views.stream().map(gift -> gift.id().value()).toList());
        return views.stream()
                .map(gift -> row(
                        measure,
                        gift,
                        called.getOrDefault(gift.id(), gift.purpose()),
                        entered.get(gift.id().value())))
                .toList();
    }

    private static FulfilmentRow row(Measure measure, GiftView gift, Localized title, @Nullable AuthorName enteredBy) {
        boolean volumes = measure == Measure.VOLUMES_GIVEN;
        return new FulfilmentRow(
                gift.id().ref(),
                gift.id().path(),
                title,
                gift.givenOn(),
                volumes ? gift.quantity(UnitOfMeasure.VOLUME) : 1,
                volumes && gift.isProvisional(UnitOfMeasure.VOLUME),
                enteredBy);
    }

    static boolean hasVolumes(GiftView gift) {
        return gift.lines().stream().anyMatch(line -> line.given().unit() == UnitOfMeasure.VOLUME);
    }

    private static String[] texts(Collection<UnitId> units) {
        return units.stream().map(unit -> unit.value().toString()).toArray(String[]::new);
    }
}
