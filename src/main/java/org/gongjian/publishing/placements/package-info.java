@NullMarked
@NamedInterface("placements")
package org.gongjian.publishing.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
