package org.gongjian.activities.web;

import java.time.LocalDate;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.jspecify.annotations.Nullable;

/**
 * How an activity stands, in a sentence, and what comes next.
 *
 * @param next null where nothing comes
 */
record ActivityStanding(
        Light light, Reason word, Reason sentence, @Nullable Reason next) {

    static ActivityStanding of(ActivityView activity, LocalDate today) {
        Reason word = activity.state().label();
        return switch (activity.state()) {
            case PLANNED ->
                activity.day().isBefore(today)
                        ? new ActivityStanding(
                                Light.AMBER,
                                Reason.of("activities.state.overdue"),
                                Reason.of("activities.standing.overdue", activity.day()),
                                Reason.of("activities.next.hold"))
                        : new ActivityStanding(
                                Light.NONE,
                                word,
                                Reason.of("activities.standing.planned", activity.day()),
                                Reason.of("activities.next.after-the-day"));
            case HELD -> new ActivityStanding(Light.DONE, word, held(activity), afterwards(activity));
            case CANCELLED ->
                new ActivityStanding(Light.RED, word, Reason.of("activities.standing.cancelled", activity.day()), null);
        };
    }

    private static Reason held(ActivityView activity) {
        return activity.attendance()
                .map(attendance -> Reason.of("activities.standing.held-with", activity.day(), attendance.words()))
                .orElse(Reason.of("activities.standing.held", activity.day()));
    }

    private static @Nullable Reason afterwards(ActivityView activity) {
        if (activity.attendance().isEmpty()) {
            return Reason.of("activities.next.attendance");
        }
        long open = activity.followUps().stream()
                .filter(followUp -> followUp.planned() == null)
                .count();
        return open == 0 ? null : Reason.of("activities.next.follow-ups", open);
    }
}
