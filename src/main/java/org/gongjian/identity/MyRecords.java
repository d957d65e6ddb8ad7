package org.gongjian.identity;

import java.util.List;
import org.gongjian.frame.RelatedRecords;

/** What a room has for somebody on the page about themselves; asked in each of their districts. */
public interface MyRecords {

    List<RelatedRecords.Group> of(Actor actor);
}
