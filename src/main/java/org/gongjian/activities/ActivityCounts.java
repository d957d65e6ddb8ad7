package org.gongjian.activities;

import java.util.List;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/** What a part of an activity counted while it took place: offered where its result is said, so that nobody types it again. */
public interface ActivityCounts {

    List<Count> countedAt(ActivityView activity);

    /**
     * One figure and where it comes from.
     *
     * @param persons how many took part, each once; null where it is a figure of something else, such as times served
     * @param path the page behind it, below the district
     */
    record Count(Reason says, @Nullable Integer persons, String path) {}
}
