package org.gongjian.claims.lights;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A step of the plan.
 *
 * @param doneOn null as long as it is not done
 */
public record PlanStep(
        Localized title, LocalDate due, @Nullable LocalDate doneOn) {

    public boolean isDone() {
        return doneOn != null;
    }
}
