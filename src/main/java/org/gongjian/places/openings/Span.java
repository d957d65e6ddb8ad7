package org.gongjian.places.openings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;

/**
 * From when to when a place is open on a weekday.
 *
 * @param opens minutes since midnight
 * @param closes minutes since midnight, 1,440 for its end
 */
public record Span(DayOfWeek day, int opens, int closes) {

    static final int MIDNIGHT = 24 * 60;

    public Span {
        if (opens < 0 || closes > MIDNIGHT || opens >= closes) {
            throw Refused.invalid(field(day), Reason.of("places.opening.order", said(opens), said(closes)));
        }
    }

    /** Such as 9:00–17:00. */
    public String said() {
        return said(opens) + "–" + said(closes);
    }

    boolean contains(LocalTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        return opens <= minute && minute < closes;
    }

    /** The field of a form in which the spans of a day are typed. */
    static String field(DayOfWeek day) {
        return "day" + day.getValue();
    }

    private static String said(int minutes) {
        return minutes / 60 + (minutes % 60 < 10 ? ":0" : ":") + minutes % 60;
    }
}
