/** Activities by month, for other calendars, and on a poster. */
@NullMarked
@NamedInterface("calendar")
package org.gongjian.activities.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
