package org.gongjian.alliances.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.fulfilment.Fulfilments;
import org.gongjian.alliances.fulfilment.Kept;
import org.gongjian.alliances.fulfilment.Reckoning;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.YearRow;
import org.gongjian.organizations.years.YearSection;
import org.springframework.stereotype.Component;

/** What a unit promised in agreements that held in a year, alone or with all parties, and how each promise stood at its end. */
@Component
class PromisesOfYear implements YearSection {

    private final Agreements agreements;
    private final Fulfilments fulfilments;

    PromisesOfYear(Agreements agreements, Fulfilments fulfilments) {
        this.agreements = agreements;
        this.fulfilments = fulfilments;
    }

    @Override
    public List<Part> of(UnitId unit, LocalDate from, LocalDate until) {
        List<YearRow> rows = held(unit)
                .filter(agreement ->
                        !startOf(agreement).isAfter(until) && !endOf(agreement).isBefore(from))
                .flatMap(agreement -> promises(agreement, unit, from, until))
                .toList();
        return List.of(Part.of(Chapter.PROMISED, rows));
    }

    @Override
    public Set<Integer> years(UnitId unit) {
        return held(unit)
                .flatMapToInt(agreement -> IntStream.rangeClosed(
                        startOf(agreement).getYear(), endOf(agreement).getYear()))
                .boxed()
                .collect(Collectors.toSet());
    }

    private Stream<Agreement> held(UnitId unit) {
        return agreements.of(unit).stream().filter(Agreement::isAgreed);
    }

    private Stream<YearRow> promises(Agreement agreement, UnitId unit, LocalDate from, LocalDate until) {
        LocalDate since = startOf(agreement).isBefore(from) ? from : startOf(agreement);
        return fulfilments.of(agreement, until).stream()
                .filter(kept -> agreement.text().givers(kept.commitment()).contains(unit))
                .map(kept -> row(agreement, kept, unit, since));
    }

    private static YearRow row(Agreement agreement, Kept kept, UnitId unit, LocalDate since) {
        Set<UnitId> others = new HashSet<>(agreement.text().units());
        others.remove(unit);
        Reason standing = kept.reckoning()
                .map(Reckoning::figure)
                .map(figure -> Reason.of(
                        "alliances.year.standing", figure, kept.judgement().reason()))
                .orElseGet(() -> kept.judgement().reason());
        return new YearRow(
                Agreements.ref(agreement.id()),
                Paths.of(agreement.id()),
                kept.commitment().wording(),
                since,
                standing,
                kept.light(),
                others);
    }

    private static LocalDate startOf(Agreement agreement) {
        return agreement.text().term().startsOn();
    }

    private LocalDate endOf(Agreement agreement) {
        return agreement.countsUntil(agreement.text().term().endsOn());
    }
}
