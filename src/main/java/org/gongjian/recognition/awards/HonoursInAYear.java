package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.YearRow;
import org.gongjian.organizations.years.YearSection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plaques and awards a unit holds, in the year from which they stand; each says whether it still does. */
@Component
@Transactional(readOnly = true)
class HonoursInAYear implements YearSection {

    private static final int MOST = 500;

    private final Awards awards;
    private final AwardNames names;

    HonoursInAYear(Awards awards, AwardNames names) {
        this.awards = awards;
        this.names = names;
    }

    @Override
    public List<Part> of(UnitId unit, LocalDate from, LocalDate until) {
        List<Award> held = held(unit).stream()
                .filter(award -> !award.since().isBefore(from) && !award.since().isAfter(until))
                .toList();
        Map<AwardId, Localized> titles = names.titles(held);
        return List.of(Part.of(
                Chapter.HONOURED,
                held.stream()
                        .map(award -> row(award, titles.getOrDefault(award.id(), award.wording())))
                        .toList()));
    }

    @Override
    public Set<Integer> years(UnitId unit) {
        return held(unit).stream().map(award -> award.since().getYear()).collect(Collectors.toSet());
    }

    private List<Award> held(UnitId unit) {
        return awards.page(AwardFilter.heldBy(unit), null, MOST).awards();
    }

    private YearRow row(Award award, Localized title) {
        return new YearRow(
                award.ref(),
                award.path(),
                title,
                award.since(),
                awards.standing(award).label(),
                null,
                award.bodies().stream()
                        .flatMap(body -> Stream.ofNullable(body.unit()))
                        .collect(Collectors.toSet()));
    }
}
