package org.gongjian.reading.counts;

import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * How many of a category somebody counted.
 *
 * @param why another number than the books say; needed exactly then
 * @param note at most 500 characters
 */
public record CountedLine(
        CategoryId category,
        int counted,
        @Nullable WhyCounted why,
        @Nullable String note) {}
