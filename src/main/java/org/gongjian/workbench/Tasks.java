package org.gongjian.workbench;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.identity.Actor;

/** What waits for somebody in one of the rooms above; the inbox asks each of them. */
public interface Tasks {

    List<Task> of(Actor actor, LocalDate today);
}
