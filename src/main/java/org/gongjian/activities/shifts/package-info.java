/** Shifts of activities: when, for how many, on what terms one signs up. */
@NullMarked
@NamedInterface("shifts")
package org.gongjian.activities.shifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
