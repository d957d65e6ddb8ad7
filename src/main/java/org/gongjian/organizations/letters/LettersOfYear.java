package org.gongjian.organizations.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.YearRow;
import org.gongjian.organizations.years.YearSection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit was thanked by letter for a year. */
@Component
@Transactional(readOnly = true)
class LettersOfYear implements YearSection {

    private final LetterRows rows;
    private final Organizations organizations;
    private final Wordings wordings;

    LettersOfYear(LetterRows rows, Organizations organizations, Wordings wordings) {
        this.rows = rows;
        this.organizations = organizations;
        this.wordings = wordings;
    }

    @Override
    public List<Part> of(UnitId unit, LocalDate from, LocalDate until) {
        List<ThanksLetter> letters = rows.of(unit).stream()
                .filter(letter -> letter.year() == from.getYear())
                .toList();
        Map<UnitId, Localized> names = organizations.shortNames(
                letters.stream().map(ThanksLetter::from).collect(Collectors.toSet()));
        return List.of(Part.of(
                Chapter.THANKED,
                letters.stream()
                        .map(letter -> new YearRow(
                                letter.id().ref(),
                                letter.path(),
                                wordings.both(Reason.of("organizations.letter")),
                                letter.issuedOn(),
                                Reason.of(
                                        "organizations.letter.detail",
                                        names.getOrDefault(letter.from(), Localized.zh("—")),
                                        letter.label()),
                                null,
                                Set.of(letter.from())))
                        .toList()));
    }

    @Override
    public Set<Integer> years(UnitId unit) {
        return rows.of(unit).stream().map(ThanksLetter::year).collect(Collectors.toSet());
    }
}
