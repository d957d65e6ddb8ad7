package org.gongjian.evaluation.evidence;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What stands under the photos of an evidence: when, where, who held it and what it was about; null for what is not named.
 *
 * @param on the day, in the district's zone
 */
public record Caption(
        @Nullable LocalDate on,
        @Nullable Localized place,
        @Nullable Localized host,
        @Nullable Localized theme) {

    public static final Caption NONE = new Caption(null, null, null, null);
}
