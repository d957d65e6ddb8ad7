package org.gongjian.activities;

import java.util.List;
import org.gongjian.notices.Audience;

/** Whom an activity concerns beside its hosts: those with a stall, a vehicle, a place. Told when it is cancelled or postponed. */
public interface ActivityConcerned {

    List<Audience> concernedBy(ActivityId activity);
}
