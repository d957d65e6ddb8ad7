package org.gongjian.organizations.years;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every room what it knows of a unit's year. Nothing of it is stored. */
@Service
@Transactional(readOnly = true)
public class UnitYears {

    private static final int FIRST = 1949;

    private final ObjectProvider<YearSection> rooms;
    private final Districts districts;
    private final Clock clock;

    UnitYears(ObjectProvider<YearSection> rooms, Districts districts, Clock clock) {
        this.rooms = rooms;
        this.districts = districts;
        this.clock = clock;
    }

    /** A year that has not begun is refused with the reason, one before 1949 is a fault of the address. */
    public UnitYear of(UnitId unit, int year) {
        if (year < FIRST) {
            throw Refused.missing();
        }
        LocalDate today = today();
        Verdict.require(year <= today.getYear(), Reason.of("organizations.year.future", Integer.toString(year)))
                .orConflict();
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate until = today.isBefore(last) ? today : last;
        List<YearSection.Part> parts = rooms.orderedStream()
                .flatMap(room -> room.of(unit, from, until).stream())
                .toList();
        return new UnitYear(
                unit,
                year,
                until,
                Stream.of(Chapter.values())
                        .map(chapter -> told(chapter, parts))
                        .filter(told -> !told.rows().isEmpty())
                        .toList());
    }

    /** The years in which there is anything, latest first. */
    public List<Integer> years(UnitId unit) {
        int now = today().getYear();
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        rooms.orderedStream().forEach(room -> years.addAll(room.years(unit)));
        years.removeIf(year -> year > now);
        return List.copyOf(years);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(),
                CurrentDistrict.id()
                        .flatMap(districts::byId)
                        .map(District::zone)
                        .orElseThrow(Refused::missing));
    }

    private static UnitYear.Told told(Chapter chapter, List<YearSection.Part> parts) {
        List<YearSection.Part> own =
                parts.stream().filter(part -> part.chapter() == chapter).toList();
        return new UnitYear.Told(
                chapter,
                own.stream()
                        .flatMap(part -> part.rows().stream())
                        .sorted(Comparator.comparing(YearRow::on))
                        .toList(),
                own.stream().flatMap(part -> part.totals().stream()).toList());
    }
}
