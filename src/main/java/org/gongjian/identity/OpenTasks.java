package org.gongjian.identity;

import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;

/** What waits for somebody who acts under a mandate; answered by the room that keeps the desks. */
public interface OpenTasks {

    /** In the order of the desk. */
    List<OpenTask> of(Actor actor);

    /**
     * @param path below the district
     */
    record OpenTask(Localized title, String path, Reason why) {}
}
