package org.gongjian.frame.live;

import java.util.Set;
import java.util.UUID;

/** Kinds of records whose changes everybody may hear of; a room that has pages for a big screen declares them. */
public interface OpenNews {

    /** Where a page stands of which nothing changed so far. */
    UUID NOTHING_YET = new UUID(0, 0);

    Set<String> kinds();
}
