package org.gongjian.evaluation.campaigns;

import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * An entry bar of the standard, and what an entrant says to it.
 *
 * @param words what shows that it is met; null where nothing was said
 * @param met as the organizer's side found it; null before
 */
public record Bar(
        IndicatorId indicator,
        String code,
        Localized name,
        @Nullable String words,
        @Nullable Boolean met) {}
