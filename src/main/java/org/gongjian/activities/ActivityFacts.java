package org.gongjian.activities;

import java.util.List;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/** Facts about an activity that its parts know: shown beside its own on its page, and told by bulletins. */
public interface ActivityFacts {

    /** For everybody to read. */
    List<Fact> of(ActivityView activity);

    /**
     * One fact.
     *
     * @param label a message key
     * @param order as on the page
     * @param words a line each
     * @param news whether it belongs into a report of what happened
     * @param path the page behind it, below the district; null where there is none
     */
    record Fact(
            String label,
            int order,
            List<Reason> words,
            boolean news,
            @Nullable String path) {

        public Fact {
            words = List.copyOf(words);
        }
    }
}
