/** Red, amber and green: progress against plan over working days, with the reason. Plain Java. */
@NullMarked
@NamedInterface("lights")
package org.gongjian.claims.lights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
