/** Activities that repeat: made from one, each then its own. */
@NullMarked
@NamedInterface("series")
package org.gongjian.activities.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
