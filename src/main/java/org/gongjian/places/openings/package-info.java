/** When places are open. */
@NullMarked
@NamedInterface("openings")
package org.gongjian.places.openings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
