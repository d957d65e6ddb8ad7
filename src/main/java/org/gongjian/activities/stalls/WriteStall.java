package org.gongjian.activities.stalls;

import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a stall is: who keeps it and what is offered there.
 *
 * @param id made when the form was rendered: adding it again changes nothing
 * @param number as it stands on the stall: one to eight letters, digits and hyphens
 * @param unit the unit that keeps it, or else {@code host} says who does
 */
public record WriteStall(
        StallId id,
        String number,
        @Nullable UnitId unit,
        @Nullable Localized host,
        Localized service) {

    private static final String NUMBER = "[0-9A-Za-z-]{1,8}";

    public WriteStall {
        number = number.strip();
        if (!number.matches(NUMBER)) {
            throw Refused.invalid("number", Reason.of("activities.stalls.number.form"));
        }
        if ((unit == null) == (host == null)) {
            throw Refused.invalid("unit", Reason.of("activities.stalls.one-host"));
        }
    }
}
