package org.gongjian.people.requests;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days from Monday to Friday. Public holidays count as well, so that a term is never longer than the law's. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The last day of a term that begins the day after. */
    static LocalDate after(LocalDate day, int days) {
        LocalDate last = day;
        for (int counted = 0; counted < days; ) {
            last = last.plusDays(1);
            if (isOne(last)) {
                counted++;
            }
        }
        return last;
    }

    /** How many are left up to and with a last day; negative once it is over. */
    public static int left(LocalDate today, LocalDate last) {
        int days = 0;
        boolean over = last.isBefore(today);
        for (LocalDate day = over ? last : today; day.isBefore(over ? today : last); ) {
            day = day.plusDays(1);
            if (isOne(day)) {
                days++;
            }
        }
        return over ? -days : days;
    }

    private static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
