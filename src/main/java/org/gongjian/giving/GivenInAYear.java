package org.gongjian.giving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.YearRow;
import org.gongjian.organizations.years.YearSection;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.VoiceView;
import org.gongjian.voices.Voices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a unit gave in a year and was received, and the thanks for it. Anonymous gifts stay anonymous: they are left out. */
@Component
@Transactional(readOnly = true)
class GivenInAYear implements YearSection {

    private static final int MOST = 2_000;

    private final GiftLists lists;
    private final GiftTitles titles;
    private final Voices voices;

    GivenInAYear(GiftLists lists, GiftTitles titles, Voices voices) {
        this.lists = lists;
        this.titles = titles;
        this.voices = voices;
    }

    @Override
    public List<Part> of(UnitId unit, LocalDate from, LocalDate until) {
        List<GiftView> given = given(unit).stream()
                .filter(gift -> gift.givenOn().getYear() == from.getYear())
                .toList();
        Map<GiftId, Localized> called = titles.of(given);
        return List.of(
                new Part(
                        Chapter.GAVE,
                        given.stream()
                                .map(gift -> gave(gift, called.getOrDefault(gift.id(), gift.purpose())))
                                .toList(),
                        totals(given)),
                Part.of(
                        Chapter.THANKED,
                        given.stream()
                                .flatMap(gift -> voices.about(gift.id().ref()).stream()
                                        .filter(voice -> voice.kind() == VoiceKind.THANKS)
                                        .map(voice ->
                                                thanked(gift, called.getOrDefault(gift.id(), gift.purpose()), voice)))
                                .toList()));
    }

    @Override
    public Set<Integer> years(UnitId unit) {
        return given(unit).stream().map(gift -> gift.givenOn().getYear()).collect(Collectors.toSet());
    }

    private List<GiftView> given(UnitId unit) {
        return lists
                .page(GiftReader.PUBLIC, new GiftFilter(GiftState.RECEIVED, unit, null, null, null, null), null, MOST)
                .stream()
                .map(gift -> GiftView.of(gift, GiftReader.PUBLIC))
                .toList();
    }

    private static YearRow gave(GiftView gift, Localized title) {
        return new YearRow(
                gift.id().ref(),
                gift.id().path(),
                title,
                gift.givenOn(),
                gift.isProvisional()
                        ? Reason.of("giving.year.provisional")
                        : gift.state().label(),
                null,
                Set.of(gift.receiver()));
    }

    private static YearRow thanked(GiftView gift, Localized title, VoiceView voice) {
        return new YearRow(
                voice.id().ref(),
                gift.id().path(),
                voice.words(),
                gift.givenOn(),
                Reason.of("giving.year.said", voice.who(), title),
                null,
                Set.of(gift.receiver()));
    }

    /** One sum for each unit of measure. */
    private static List<Reason> totals(List<GiftView> given) {
        List<Reason> totals = new ArrayList<>();
        for (UnitOfMeasure unit : EnumSet.allOf(UnitOfMeasure.class)) {
            long quantity =
                    given.stream().mapToLong(gift -> gift.quantity(unit)).sum();
            if (quantity > 0) {
                Reason said = Reason.of("custody.quantity." + unit.name(), quantity);
                boolean open = given.stream().anyMatch(gift -> gift.isProvisional(unit));
                totals.add(open ? Reason.of("giving.year.at-least", said) : said);
            }
        }
        return totals;
    }
}
