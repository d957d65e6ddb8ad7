package org.gongjian.giving;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.figures.FigureRow;
import org.gongjian.programmes.figures.ProgrammeFigures;
import org.gongjian.programmes.pillars.Hangings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was given at the activities of programmes and received, and gifts that hang on them: gifts, and volumes. */
@Component
@Transactional(readOnly = true)
class GiftsOfProgrammes implements ProgrammeFigures {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final GiftRows rows;
    private final GiftTitles titles;
    private final Activities activities;
    private final Hangings hangings;

    GiftsOfProgrammes(GiftRows rows, GiftTitles titles, Activities activities, Hangings hangings) {
        this.rows = rows;
        this.titles = titles;
        this.activities = activities;
        this.hangings = hangings;
    }

    @Override
    public List<Counted> of(Set<ProgrammeId> programmes, int year) {
        List<GiftView> received = received(programmes, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Map<GiftId, Localized> called = titles.of(received);
        return List.of(
                new Counted(
                        "gifts",
                        30,
                        received.stream()
                                .map(gift -> FigureRow.one(
                                        gift.id().ref(), gift.id().path(), title(gift, called), gift.givenOn()))
                                .toList()),
                new Counted(
                        "volumes",
                        40,
                        received.stream()
                                .filter(GiftFulfilment::hasVolumes)
                                .map(gift -> volumes(gift, called))
                                .toList()));
    }

    @Override
    public Set<Integer> years(Set<ProgrammeId> programmes) {
        return received(programmes, FIRST, LAST).stream()
                .map(gift -> gift.givenOn().getYear())
                .collect(Collectors.toSet());
    }

    private static FigureRow volumes(GiftView gift, Map<GiftId, Localized> called) {
        return new FigureRow(
                gift.id().ref(),
                gift.id().path(),
                title(gift, called),
                gift.givenOn(),
                gift.quantity(UnitOfMeasure.VOLUME),
                gift.isProvisional(UnitOfMeasure.VOLUME),
                false);
    }

    private static Localized title(GiftView gift, Map<GiftId, Localized> called) {
        return called.getOrDefault(gift.id(), gift.purpose());
    }

    private List<GiftView> received(Set<ProgrammeId> programmes, LocalDate from, LocalDate until) {
        Set<UUID> at = activities.ofProgrammes(programmes, List.of(), FIRST, LAST).stream()
                .map(activity -> activity.id().value())
                .collect(Collectors.toUnmodifiableSet());
        return rows
                .select(
                        """
                where gift.state = 'received' and gift.given_on between :from and :until
                  and (gift.activity_id = any(:activities) or gift.id = any(:hung))
                order by gift.given_on, gift.id
                """,
                        Map.of(
                                "activities",
                                at.toArray(UUID[]::new),
                                "hung",
                                hangings.on(programmes, GiftId.KIND).toArray(UUID[]::new),
                                "from",
                                from,
                                "until",
                                until))
                .stream()
                .map(gift -> GiftView.of(gift, GiftReader.PUBLIC))
                .toList();
    }
}
