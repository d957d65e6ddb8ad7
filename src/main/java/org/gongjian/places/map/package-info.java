/** Points on a map: where they are drawn on the tiles that are set, and what a page's script gets to draw. */
@NullMarked
@NamedInterface("map")
package org.gongjian.places.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
