package org.gongjian.service.policy;

import java.util.List;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * A district's own rule for hours. The unit is the hour (Order 67 of 2021); what is left over of a step counts nothing.
 *
 * @param stepMinutes a service counts in steps of so many minutes, rounded down: 1, 6, 15, 30 or 60
 * @param dayHours so many hours of one person on one day, at most
 * @param entryDays working days after the activity within which hours are entered; the law says 10
 * @param longHours a single service longer than so many hours stands on the list of what is odd
 * @param weekHours and so does a person with more than so many hours in seven days
 * @param stars so many hours for one star, two stars and so on, at most ten
 * @param version 0 where the district has not chosen yet
 */
public record ServicePolicy(
        int stepMinutes, int dayHours, int entryDays, int longHours, int weekHours, List<Integer> stars, int version) {

    /** Steps of half an hour, and the ladder common in the country. */
    public static final ServicePolicy USUAL =
            new ServicePolicy(30, 10, 10, 8, 40, List.of(100, 300, 600, 1000, 1500), 0);

    /** The steps that can be chosen: they divide the hour. */
    public static final List<Integer> STEPS = List.of(1, 6, 15, 30, 60);

    private static final int MOST_STARS = 10;
    private static final int MOST_HOURS = 100_000;
    private static final int DAY = 24;
    private static final int WEEK = 168;
    private static final int MOST_DAYS = 60;

    public ServicePolicy {
        stars = List.copyOf(stars);
        Verdict.require(Set.copyOf(STEPS).contains(stepMinutes), Reason.of("service.policy.step.wrong"))
                .orRefuse("stepMinutes");
        within("dayHours", dayHours, DAY);
        within("entryDays", entryDays, MOST_DAYS);
        within("longHours", longHours, DAY);
        within("weekHours", weekHours, WEEK);
        Verdict.require(
                        !stars.isEmpty() && stars.size() <= MOST_STARS,
                        Reason.of("service.policy.stars.many", MOST_STARS))
                .and(Verdict.require(isRising(stars), Reason.of("service.policy.stars.rising")))
                .orRefuse("stars");
    }

    /** Stars for so many whole hours. */
    public int stars(long hours) {
        return (int) stars.stream().filter(least -> hours >= least).count();
    }

    /** Whole hours that the next star wants; 0 where there is none. */
    public int nextStar(long hours) {
        return stars.stream().filter(least -> hours < least).findFirst().orElse(0);
    }

    /** Whole steps of what was served. */
    public int counted(int minutes) {
        return minutes / stepMinutes * stepMinutes;
    }

    private static boolean isRising(List<Integer> hours) {
        int before = 0;
        for (int one : hours) {
            if (one <= before || one > MOST_HOURS) {
                return false;
            }
            before = one;
        }
        return true;
    }

    private static void within(String field, int value, int most) {
        Verdict.require(value >= 1 && value <= most, Reason.of("service.policy.range", most))
                .orRefuse(field);
    }
}
