package org.gongjian.activities;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What a programme's figures are made of: little of each of many activities.
 *
 * @param persons who took part, null where nobody said
 * @param estimated whether that is an estimate
 */
public record ActivityOfProgramme(
        ActivityId id,
        Localized title,
        LocalDate day,
        boolean held,
        @Nullable Integer persons,
        boolean estimated) {}
