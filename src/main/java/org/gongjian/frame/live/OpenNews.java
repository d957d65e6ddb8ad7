package org.gongjian.frame.live;

import java.util.Set;

/** Kinds of records whose changes everybody may hear of; a room that has pages for a big screen declares them. */
public interface OpenNews {

    Set<String> kinds();
}
