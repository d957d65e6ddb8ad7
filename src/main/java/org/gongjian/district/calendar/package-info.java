/** The working calendar: which days are worked, with public holidays, days worked instead, and a district's own. */
@NullMarked
@NamedInterface("calendar")
package org.gongjian.district.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
