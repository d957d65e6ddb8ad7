package org.gongjian.recognition.awards;

import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which awards to show; null leaves a question open.
 *
 * @param kind its code
 * @param year in which it was first handed over, unveiled or put up
 */
public record AwardFilter(
        @Nullable String kind,
        @Nullable UnitId holder,
        @Nullable Integer year,
        @Nullable Standing standing) {

    public static final AwardFilter ALL = new AwardFilter(null, null, null, null);

    public static AwardFilter heldBy(UnitId holder) {
        return new AwardFilter(null, holder, null, null);
    }

    public boolean isOpen() {
        return equals(ALL);
    }
}
