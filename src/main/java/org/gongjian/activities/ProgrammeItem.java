package org.gongjian.activities;

import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/**
 * One item of an activity's programme (议程).
 *
 * @param post who speaks or acts, by post; not beside {@code unit}
 * @param produced the record it led to, such as a gift
 */
public record ProgrammeItem(
        Localized what,
        @Nullable PostId post,
        @Nullable UnitId unit,
        @Nullable RecordRef produced) {

    public ProgrammeItem {
        if (post != null && unit != null) {
            throw new IllegalArgumentException("an item has one speaker: a post or a unit");
        }
    }

    public static ProgrammeItem of(Localized what) {
        return new ProgrammeItem(what, null, null, null);
    }

    public ProgrammeItem led(RecordRef record) {
        return new ProgrammeItem(what, post, unit, record);
    }
}
