package org.gongjian.evaluation.campaigns;

import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a campaign beside its organizer: one of the two.
 *
 * @param unit of the district
 * @param name of a body outside it
 */
public record FurtherOrganizer(
        @Nullable UnitId unit, @Nullable Localized name) {

    public FurtherOrganizer {
        if ((unit == null) == (name == null)) {
            throw new IllegalArgumentException("a further organizer is a unit or a name");
        }
    }
}
