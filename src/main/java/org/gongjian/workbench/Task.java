package org.gongjian.workbench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;

/**
 * Something that waits for one person: what it is, why it waits for them, since or until when, and the one thing to do.
 *
 * @param path of the record, below the district
 * @param clock how long it has waited, or how long there still is
 * @param day it has waited since, or has to be done by: the inbox is ordered by it
 * @param action a message key
 * @param actionPath below the district
 */
public record Task(
        Localized title,
        String path,
        Reason why,
        Clock clock,
        LocalDate day,
        Light light,
        String action,
        String actionPath) {

    /**
     * @param figure one number with its unit, such as “3 days”
     * @param says what it means, such as “since 5 June”
     */
    public record Clock(Reason figure, Reason says) {}

    private static final int SOON = 7;

    /** It has waited since a day. */
    public static Task waiting(
            Localized title,
            String path,
            Reason why,
            LocalDate since,
            LocalDate today,
            String action,
            String actionPath) {
        return new Task(
                title,
                path,
                why,
                new Clock(days(since, today), Reason.of("workbench.clock.since", since)),
                since,
                Light.NONE,
                action,
                actionPath);
    }

    /** It has to be done by a day that is still to come. */
    public static Task due(
            Localized title, String path, Reason why, LocalDate by, LocalDate today, String action, String actionPath) {
        return new Task(
                title,
                path,
                why,
                new Clock(days(today, by), Reason.of("workbench.clock.until", by)),
                by,
                by.minusDays(SOON).isAfter(today) ? Light.NONE : Light.AMBER,
                action,
                actionPath);
    }

    /** It should be done by a day, or has been late since. */
    public static Task dated(
            Localized title,
            String path,
            Reason why,
            LocalDate day,
            LocalDate today,
            String action,
            String actionPath) {
        return day.isAfter(today)
                ? due(title, path, why, day, today, action, actionPath)
                : waiting(title, path, why, day, today, action, actionPath);
    }

    private static Reason days(LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until);
        return days <= 0 ? Reason.of("workbench.clock.today") : Reason.of("workbench.clock.days", days);
    }
}
