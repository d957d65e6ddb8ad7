package org.gongjian.claims.lights;

import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.jspecify.annotations.Nullable;

/**
 * A light and why it is what it is.
 *
 * @param planned how much should be done today, of a hundred
 * @param calendarNote where the count of working days rests on a year whose holidays are not known
 */
public record LightReading(
        Light light, Reason why, int planned, @Nullable Reason calendarNote) {

    public Optional<Reason> note() {
        return Optional.ofNullable(calendarNote);
    }
}
