package org.gongjian.claims.lights;

import java.time.LocalDate;
import org.gongjian.claims.policy.ClaimPolicy;
import org.gongjian.district.Reason;
import org.gongjian.district.calendar.WorkingCalendar;
import org.gongjian.frame.Light;

/** Reads the light of work that is under way: how far it is, against how far it should be. The thresholds are policy data. */
public final class Lights {

    private static final int ALL = 100;

    private Lights() {}

    /** @param progress how much is done, of a hundred */
    public static LightReading read(
            Plan plan, int progress, LocalDate today, WorkingCalendar calendar, ClaimPolicy policy) {
        LocalDate until = today.isAfter(plan.deadline()) ? today : plan.deadline();
        Reason note = calendar.unknown(plan.startsOn(), until).orElse(null);
        int planned = plan.plannedBy(today, calendar);
        if (today.isAfter(plan.deadline())) {
            int late = Math.max(1, calendar.workingDays(plan.deadline(), today));
            Light light = late > policy.lateDays() ? Light.RED : Light.AMBER;
            return new LightReading(light, Reason.of("claims.light.late", late, plan.deadline()), planned, note);
        }
        int behind = planned - progress;
        if (behind >= policy.redPoints()) {
            return new LightReading(Light.RED, behind(progress, planned), planned, note);
        }
        if (behind >= policy.amberPoints()) {
            return new LightReading(Light.AMBER, behind(progress, planned), planned, note);
        }
        Reason why = progress >= ALL
                ? Reason.of("claims.light.all-done", plan.deadline())
                : Reason.of("claims.light.on-plan", progress, planned, calendar.workingDays(today, plan.deadline()));
        return new LightReading(Light.GREEN, why, planned, note);
    }

    private static Reason behind(int progress, int planned) {
        return Reason.of("claims.light.behind", planned - progress, progress, planned);
    }
}
