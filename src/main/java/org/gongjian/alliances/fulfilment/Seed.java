package org.gongjian.alliances.fulfilment;

import org.gongjian.alliances.FulfilmentRow;
import org.jspecify.annotations.Nullable;

/** One unit of a small target; a done one opens the record it came from. */
public record Seed(Kind kind, @Nullable FulfilmentRow row) {

    public enum Kind {
        DONE,
        LATE,
        OPEN
    }
}
