package org.gongjian.activities.stalls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A stall as it stands.
 *
 * @param host who keeps it where no unit of the district does
 * @param hasCode whether a code opens its counting page
 */
public record Stall(
        StallId id,
        ActivityId activity,
        String number,
        @Nullable UnitId unit,
        @Nullable Localized host,
        Localized service,
        boolean hasCode,
        int version) {

    static Stall of(ActivityId activity, WriteStall stall) {
        return new Stall(stall.id(), activity, stall.number(), stall.unit(), stall.host(), stall.service(), false, 0);
    }

    Stall with(WriteStall stall) {
        return new Stall(id, activity, stall.number(), stall.unit(), stall.host(), stall.service(), hasCode, version);
    }

    /** Where its page is, below the district. */
    public String path() {
        return activity.path() + "/stalls/" + id.value();
    }

    List<String> differencesTo(Stall other) {
        List<String> names = new ArrayList<>();
        if (!number.equals(other.number)) {
            names.add("number");
        }
        if (!Objects.equals(unit, other.unit) || !Objects.equals(host, other.host)) {
            names.add("host");
        }
        if (!service.equals(other.service)) {
            names.add("service");
        }
        return names;
    }
}
