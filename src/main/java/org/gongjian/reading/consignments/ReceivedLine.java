package org.gongjian.reading.consignments;

import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * What arrived of one category.
 *
 * @param why another number than was packed; needed exactly then
 * @param note at most 500 characters, null where there is nothing more to say
 */
public record ReceivedLine(
        CategoryId category,
        int arrived,
        @Nullable Difference why,
        @Nullable String note) {}
