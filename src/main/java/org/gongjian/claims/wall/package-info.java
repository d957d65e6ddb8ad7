/** The claiming wall of a launch, and what was claimed there. */
@NullMarked
@NamedInterface("wall")
package org.gongjian.claims.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
