/** What sites count: visits and loans by month, and their stock. */
@NullMarked
@NamedInterface("counts")
package org.gongjian.reading.counts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
