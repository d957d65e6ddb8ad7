/** Who came and who left: told by roll call, code or kiosk, also by a device that was without a network for a while. */
@NullMarked
@NamedInterface("checkin")
package org.gongjian.activities.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
