/** The stalls of a fair: who offers what where, and how many people each served. */
@NullMarked
@NamedInterface("stalls")
package org.gongjian.activities.stalls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
