package org.gongjian.alliances.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.alliances.Term;

/** A quarter of a calendar year. */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    public Quarter {
        if (number < 1 || number > 4 || year < 1900 || year > 2200) {
            throw new IllegalArgumentException("no quarter: " + year + "/" + number);
        }
    }

    /** Empty for a year or a number that is none. */
    public static Optional<Quarter> read(int year, int number) {
        return number < 1 || number > 4 || year < 1900 || year > 2200
                ? Optional.empty()
                : Optional.of(new Quarter(year, number));
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public LocalDate from() {
        return LocalDate.of(year, Month.of((number - 1) * MONTHS + 1), 1);
    }

    public LocalDate until() {
        return YearMonth.from(from()).plusMonths(MONTHS - 1).atEndOfMonth();
    }

    private Quarter next() {
        return of(until().plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(until());
    }

    /** The quarters a term touches up to a day, the latest first. */
    public static List<Quarter> of(Term term, LocalDate today) {
        List<Quarter> quarters = new ArrayList<>();
        for (Quarter quarter = of(term.startsOn());
                !quarter.from().isAfter(today) && !quarter.from().isAfter(term.endsOn());
                quarter = quarter.next()) {
            quarters.addFirst(quarter);
        }
        return List.copyOf(quarters);
    }
}
