/** Vehicles of an activity, who rides in which, and who is aboard. */
@NullMarked
@NamedInterface("transport")
package org.gongjian.activities.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
